# What people do with this project, one word each. `make help` lists them.

PREFIX ?= /usr/local
BUILD = swift build --configuration release --static-swift-stdlib --disable-local-rpath \
	-Xswiftc -use-ld=lld -Xlinker -s -Xlinker -z -Xlinker relro -Xlinker -z -Xlinker now \
	--product render-meditation
TOOL ?= .build/release/render-meditation

# Of each fuzzer; how many of them run at a time; which of them: `make fuzz SECONDS=600 FUZZERS=script`.
SECONDS ?= 60
JOBS ?= 2
FUZZERS ?=

# The date of what is generated: the last commit's, never the clock's.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || stat --format=%Y README.md)
export SOURCE_DATE_EPOCH

.PHONY: help build hear test examples bench fuzz tsan lint format assets docs pictures install uninstall deb clean

help:
	@echo "make hear      build, and render ten minutes of metta to metta.wav"
	@echo "make build     build the program: $(TOOL)"
	@echo "make test      run all tests"
	@echo "make bench     time every part, and whole tracks beside what else would make them"
	@echo "make fuzz      throw damaged input at everything that reads from outside"
	@echo "make tsan      run the tests that have threads, and look for races"
	@echo "make examples  build the package in Examples, as anybody else would"
	@echo "make lint      check the formatting and style of the code"
	@echo "make format    put the formatting right"
	@echo "make assets    list the files of Scripts, Audio and the pages anew, after one is added"
	@echo "make docs      build the documentation with docc: $(DOCS)/site"
	@echo "make pictures  make the pictures of the README and the guides again"
	@echo "make install   copy the program, its manual and its completions to $(PREFIX)"
	@echo "make uninstall take them away again"
	@echo "make deb       make a Debian package in .build"
	@echo "make clean     forget everything that was built"

build:
	$(BUILD)

hear: build
	$(TOOL) metta --minutes 10 -o metta.wav

test:
	swift test

examples:
	swift build --package-path Examples --scratch-path .build/examples

# With a folder and a manifest of its own: nobody else fetches or builds the harness.
BENCH = RENDER_MEDITATION_BENCHMARKS=$(abspath $(TOOL)) swift
BENCHED = --scratch-path .build-benchmarks
ROUNDS = 5
bench: build
	$(BENCH) package $(BENCHED) benchmark --grouping metric --no-progress
	$(BENCH) build $(BENCHED) --configuration release --product compare
	.build-benchmarks/release/compare $(abspath $(TOOL)) \
		$(abspath Tests/Benchmarks/Baselines/Scripts) $(ROUNDS)

fuzz:
	Tests/Fuzzing/run $(SECONDS) $(JOBS) $(FUZZERS)

TSAN = .build-tsan
THREADED = SpeechTests|SoundFileTests|RenderingTests|ProcessesTests|TrackLibraryTests|ExportTests
tsan:
	swift build --build-tests --sanitize=thread --scratch-path $(TSAN)
	clang -shared -fPIC -O1 -o $(TSAN)/preload.so Tests/ThreadSanitizer/preload.c
	LD_PRELOAD=$(CURDIR)/$(TSAN)/preload.so swift test --skip-build --sanitize=thread \
		--scratch-path $(TSAN) --filter '$(THREADED)'

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Examples

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Examples

# One variable and one row a file: the test of Assets compares the list with the folders.
ASSETS = $(shell { find Scripts Audio -type f; \
	find Sources/Publishing/Page -name '*.html' -o -name '*.css' -o -name '*.js'; } | LC_ALL=C sort)
assets:
	@{ printf '#include "assets.h"\n\n'; \
	printf '// Written by `make assets`; a test compares it with the folders.\n'; \
	n=0; for path in $(ASSETS); do n=$$((n + 1)); \
	printf '\nstatic const unsigned char asset_%d[] = {\n#embed "../../%s"\n};\n' $$n $$path; done; \
	printf '\n#define ASSET(path, bytes) {path, bytes, sizeof bytes}\n\n'; \
	printf 'static const struct asset assets[] = {\n'; \
	n=0; for path in $(ASSETS); do n=$$((n + 1)); \
	printf '    ASSET("%s", asset_%d),\n' $$path $$n; done; \
	printf '};\n\nsize_t asset_count(void) { return sizeof assets / sizeof assets[0]; }\n\n'; \
	printf 'struct asset asset_at(size_t index) { return assets[index]; }\n'; \
	} > Sources/CAssets/assets.c

# One catalog of what code hosts show page by page: the README is its first page, the map its
# architecture. Links from file to file become links of DocC, and pictures are found by their names.
DOCS = .build/docs
CATALOG = $(DOCS)/render-meditation.docc
docs:
	rm -rf $(DOCS) && mkdir -p $(CATALOG)
	cp README.md $(CATALOG)/render-meditation.md
	cp Sources/README.md $(CATALOG)/Architecture.md
	cp CONTRIBUTING.md CHANGELOG.md Sources/*/*.docc/*.md Sources/*/*.docc/Resources/* $(CATALOG)
	sed --in-place --regexp-extended \
	  -e 's,^## More$$,## Topics,' \
	  -e 's,\]\(Sources/README\.md,](doc:Architecture,g' \
	  -e 's,\]\((\.\./)+README\.md,](doc:render-meditation,g' \
	  -e 's,\]\(([A-Za-z.]+/)*([A-Za-z]+)\.md(#[^)]*)?\),](doc:\2),g' \
	  -e 's,\]\(([A-Za-z.]+/)*Resources/,](,g' $(CATALOG)/*.md
	docc convert $(CATALOG) --output-dir $(DOCS)/site --warnings-as-errors

pictures: build
	PATH="$(CURDIR)/$(dir $(TOOL)):$$PATH" .ci/pictures \
	  Sources/RenderMeditation/RenderMeditation.docc/Resources

# Where everything goes; DESTDIR and ZSH_FUNCTIONS are for those who make packages.
SHARE = $(DESTDIR)$(PREFIX)/share
ZSH_FUNCTIONS ?= $(PREFIX)/share/zsh/site-functions
DOCUMENTS = $(SHARE)/doc/render-meditation
PAGES = README.md CHANGELOG.md CONTRIBUTING.md $(wildcard Sources/*/*.docc/*.md)
PICTURES = $(wildcard Sources/*/*.docc/Resources/*)
INSTALLED = $(DESTDIR)$(PREFIX)/bin/render-meditation \
	$(SHARE)/man/man1/render-meditation.1 \
	$(SHARE)/bash-completion/completions/render-meditation \
	$(DESTDIR)$(ZSH_FUNCTIONS)/_render-meditation \
	$(SHARE)/fish/vendor_completions.d/render-meditation.fish \
	$(DOCUMENTS)/LICENSE $(DOCUMENTS)/Architecture.md \
	$(addprefix $(DOCUMENTS)/,$(notdir $(PAGES))) $(addprefix $(DOCUMENTS)/pictures/,$(notdir $(PICTURES)))
# All pages stand in one folder there: what a link points at is found by its name.
RELINK = sed --regexp-extended \
	-e 's,\]\(Sources/README\.md,](Architecture.md,g' \
	-e 's,\]\(([A-Za-z.]+/)+([A-Za-z]+\.md),](\2,g' \
	-e 's,\]\(([A-Za-z.]+/)*Resources/,](pictures/,g'

# What was built is what is installed, so that root need not compile.
$(TOOL):
	$(MAKE) build

install: $(TOOL)
	umask 022 && mkdir -p $(sort $(dir $(INSTALLED)))
	install -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin/render-meditation
	$(TOOL) --generate-manual > $(SHARE)/man/man1/render-meditation.1
	$(TOOL) --generate-completion-script bash \
		> $(SHARE)/bash-completion/completions/render-meditation
	$(TOOL) --generate-completion-script zsh > $(DESTDIR)$(ZSH_FUNCTIONS)/_render-meditation
	$(TOOL) --generate-completion-script fish \
		> $(SHARE)/fish/vendor_completions.d/render-meditation.fish
	install -m 644 LICENSE $(DOCUMENTS)
	install -m 644 $(PICTURES) $(DOCUMENTS)/pictures
	$(RELINK) Sources/README.md > $(DOCUMENTS)/Architecture.md
	set -e; for page in $(PAGES); do $(RELINK) $$page > $(DOCUMENTS)/$$(basename $$page); done
	chmod 644 $(filter-out %/bin/render-meditation,$(INSTALLED))

uninstall:
	rm -f $(INSTALLED)
	for folder in $(DOCUMENTS)/pictures $(DOCUMENTS); do [ ! -d $$folder ] || rmdir $$folder; done

deb: build
	.debian/build .build

clean:
	swift package clean
	rm -rf .build-benchmarks
