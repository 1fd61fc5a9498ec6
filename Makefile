# What people do with this project, one word each. `make help` lists them.

PREFIX ?= /usr/local
BUILD = swift build --configuration release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s \
	--product render-meditation
TOOL = .build/release/render-meditation

.PHONY: help build hear test lint format install clean

help:
	@echo "make hear      build, and render ten minutes of metta to metta.wav"
	@echo "make build     build the program: $(TOOL)"
	@echo "make test      run all tests"
	@echo "make lint      check the formatting and style of the code"
	@echo "make format    put the formatting right"
	@echo "make install   copy the program to $(PREFIX)/bin"
	@echo "make clean     forget everything that was built"

build:
	$(BUILD)

hear: build
	$(TOOL) metta --minutes 10 -o metta.wav

test:
	swift test

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

install: build
	install -D -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin/render-meditation

clean:
	swift package clean
