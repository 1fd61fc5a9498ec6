#include "assets.h"

// Written by `make assets`; a test compares it with the folders.

static const unsigned char asset_1[] = {
#embed "../../Audio/bells/bowl-medium.yaml"
};

static const unsigned char asset_2[] = {
#embed "../../Audio/languages.yaml"
};

static const unsigned char asset_3[] = {
#embed "../../Audio/voices/serene.yaml"
};

static const unsigned char asset_4[] = {
#embed "../../Audio/voices/steady.yaml"
};

static const unsigned char asset_5[] = {
#embed "../../Scripts/arriving.md"
};

static const unsigned char asset_6[] = {
#embed "../../Scripts/care-circuit.md"
};

static const unsigned char asset_7[] = {
#embed "../../Scripts/compassionate-letter.md"
};

static const unsigned char asset_8[] = {
#embed "../../Scripts/de/lexicon.yaml"
};

static const unsigned char asset_9[] = {
#embed "../../Scripts/de/metta.md"
};

static const unsigned char asset_10[] = {
#embed "../../Scripts/es/lexicon.yaml"
};

static const unsigned char asset_11[] = {
#embed "../../Scripts/es/metta.md"
};

static const unsigned char asset_12[] = {
#embed "../../Scripts/fierce-compassion.md"
};

static const unsigned char asset_13[] = {
#embed "../../Scripts/fr/lexicon.yaml"
};

static const unsigned char asset_14[] = {
#embed "../../Scripts/fr/metta.md"
};

static const unsigned char asset_15[] = {
#embed "../../Scripts/friend-reframe.md"
};

static const unsigned char asset_16[] = {
#embed "../../Scripts/inner-critic.md"
};

static const unsigned char asset_17[] = {
#embed "../../Scripts/just-like-me.md"
};

static const unsigned char asset_18[] = {
#embed "../../Scripts/kind-dialogue.md"
};

static const unsigned char asset_19[] = {
#embed "../../Scripts/kind-self-talk.md"
};

static const unsigned char asset_20[] = {
#embed "../../Scripts/lexicon.yaml"
};

static const unsigned char asset_21[] = {
#embed "../../Scripts/metta.md"
};

static const unsigned char asset_22[] = {
#embed "../../Scripts/mindful-touch.md"
};

static const unsigned char asset_23[] = {
#embed "../../Scripts/pauses.yaml"
};

static const unsigned char asset_24[] = {
#embed "../../Scripts/present-pain.md"
};

static const unsigned char asset_25[] = {
#embed "../../Scripts/rain.md"
};

static const unsigned char asset_26[] = {
#embed "../../Scripts/readings.yaml"
};

static const unsigned char asset_27[] = {
#embed "../../Scripts/risky-words.yaml"
};

static const unsigned char asset_28[] = {
#embed "../../Scripts/self-compassion-break.md"
};

static const unsigned char asset_29[] = {
#embed "../../Scripts/soothing-touch.md"
};

static const unsigned char asset_30[] = {
#embed "../../Scripts/template.txt"
};

static const unsigned char asset_31[] = {
#embed "../../Scripts/three-directions.md"
};

static const unsigned char asset_32[] = {
#embed "../../Scripts/younger-self.md"
};

#define ASSET(path, bytes) {path, bytes, sizeof bytes}

static const struct asset assets[] = {
    ASSET("Audio/bells/bowl-medium.yaml", asset_1),
    ASSET("Audio/languages.yaml", asset_2),
    ASSET("Audio/voices/serene.yaml", asset_3),
    ASSET("Audio/voices/steady.yaml", asset_4),
    ASSET("Scripts/arriving.md", asset_5),
    ASSET("Scripts/care-circuit.md", asset_6),
    ASSET("Scripts/compassionate-letter.md", asset_7),
    ASSET("Scripts/de/lexicon.yaml", asset_8),
    ASSET("Scripts/de/metta.md", asset_9),
    ASSET("Scripts/es/lexicon.yaml", asset_10),
    ASSET("Scripts/es/metta.md", asset_11),
    ASSET("Scripts/fierce-compassion.md", asset_12),
    ASSET("Scripts/fr/lexicon.yaml", asset_13),
    ASSET("Scripts/fr/metta.md", asset_14),
    ASSET("Scripts/friend-reframe.md", asset_15),
    ASSET("Scripts/inner-critic.md", asset_16),
    ASSET("Scripts/just-like-me.md", asset_17),
    ASSET("Scripts/kind-dialogue.md", asset_18),
    ASSET("Scripts/kind-self-talk.md", asset_19),
    ASSET("Scripts/lexicon.yaml", asset_20),
    ASSET("Scripts/metta.md", asset_21),
    ASSET("Scripts/mindful-touch.md", asset_22),
    ASSET("Scripts/pauses.yaml", asset_23),
    ASSET("Scripts/present-pain.md", asset_24),
    ASSET("Scripts/rain.md", asset_25),
    ASSET("Scripts/readings.yaml", asset_26),
    ASSET("Scripts/risky-words.yaml", asset_27),
    ASSET("Scripts/self-compassion-break.md", asset_28),
    ASSET("Scripts/soothing-touch.md", asset_29),
    ASSET("Scripts/template.txt", asset_30),
    ASSET("Scripts/three-directions.md", asset_31),
    ASSET("Scripts/younger-self.md", asset_32),
};

size_t asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct asset asset_at(size_t index) { return assets[index]; }
