#include "assets.h"

// A file that is added to the folders is added here; a test compares the two.

static const unsigned char bell_bowl_medium[] = {
#embed "../../Audio/bells/bowl-medium.yaml"
};
static const unsigned char voice_m1[] = {
#embed "../../Audio/voices/m1.yaml"
};
static const unsigned char script_lexicon[] = {
#embed "../../Scripts/lexicon.yaml"
};
static const unsigned char script_metta[] = {
#embed "../../Scripts/metta.md"
};
static const unsigned char script_pauses[] = {
#embed "../../Scripts/pauses.yaml"
};
static const unsigned char script_rain[] = {
#embed "../../Scripts/rain.md"
};
static const unsigned char script_risky_words[] = {
#embed "../../Scripts/risky-words.yaml"
};
static const unsigned char script_self_compassion_break[] = {
#embed "../../Scripts/self-compassion-break.md"
};

#define ASSET(path, bytes) {path, bytes, sizeof bytes}

static const struct asset assets[] = {
    ASSET("Audio/bells/bowl-medium.yaml", bell_bowl_medium),
    ASSET("Audio/voices/m1.yaml", voice_m1),
    ASSET("Scripts/lexicon.yaml", script_lexicon),
    ASSET("Scripts/metta.md", script_metta),
    ASSET("Scripts/pauses.yaml", script_pauses),
    ASSET("Scripts/rain.md", script_rain),
    ASSET("Scripts/risky-words.yaml", script_risky_words),
    ASSET("Scripts/self-compassion-break.md", script_self_compassion_break),
};

size_t asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct asset asset_at(size_t index) { return assets[index]; }
