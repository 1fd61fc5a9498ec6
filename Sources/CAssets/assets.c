#include "assets.h"

// A file that is added to the folders is added here; a test compares the two.

static const unsigned char bell_bowl_medium[] = {
#embed "../../Audio/bells/bowl-medium.yaml"
};
static const unsigned char voice_m1[] = {
#embed "../../Audio/voices/m1.yaml"
};
static const unsigned char script_arriving[] = {
#embed "../../Scripts/arriving.md"
};
static const unsigned char script_care_circuit[] = {
#embed "../../Scripts/care-circuit.md"
};
static const unsigned char script_compassionate_letter[] = {
#embed "../../Scripts/compassionate-letter.md"
};
static const unsigned char script_fierce_compassion[] = {
#embed "../../Scripts/fierce-compassion.md"
};
static const unsigned char script_friend_reframe[] = {
#embed "../../Scripts/friend-reframe.md"
};
static const unsigned char script_inner_critic[] = {
#embed "../../Scripts/inner-critic.md"
};
static const unsigned char script_just_like_me[] = {
#embed "../../Scripts/just-like-me.md"
};
static const unsigned char script_kind_dialogue[] = {
#embed "../../Scripts/kind-dialogue.md"
};
static const unsigned char script_kind_self_talk[] = {
#embed "../../Scripts/kind-self-talk.md"
};
static const unsigned char script_lexicon[] = {
#embed "../../Scripts/lexicon.yaml"
};
static const unsigned char script_metta[] = {
#embed "../../Scripts/metta.md"
};
static const unsigned char script_mindful_touch[] = {
#embed "../../Scripts/mindful-touch.md"
};
static const unsigned char script_pauses[] = {
#embed "../../Scripts/pauses.yaml"
};
static const unsigned char script_present_pain[] = {
#embed "../../Scripts/present-pain.md"
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
static const unsigned char script_soothing_touch[] = {
#embed "../../Scripts/soothing-touch.md"
};
static const unsigned char script_three_directions[] = {
#embed "../../Scripts/three-directions.md"
};
static const unsigned char script_younger_self[] = {
#embed "../../Scripts/younger-self.md"
};

#define ASSET(path, bytes) {path, bytes, sizeof bytes}

static const struct asset assets[] = {
    ASSET("Audio/bells/bowl-medium.yaml", bell_bowl_medium),
    ASSET("Audio/voices/m1.yaml", voice_m1),
    ASSET("Scripts/arriving.md", script_arriving),
    ASSET("Scripts/care-circuit.md", script_care_circuit),
    ASSET("Scripts/compassionate-letter.md", script_compassionate_letter),
    ASSET("Scripts/fierce-compassion.md", script_fierce_compassion),
    ASSET("Scripts/friend-reframe.md", script_friend_reframe),
    ASSET("Scripts/inner-critic.md", script_inner_critic),
    ASSET("Scripts/just-like-me.md", script_just_like_me),
    ASSET("Scripts/kind-dialogue.md", script_kind_dialogue),
    ASSET("Scripts/kind-self-talk.md", script_kind_self_talk),
    ASSET("Scripts/lexicon.yaml", script_lexicon),
    ASSET("Scripts/metta.md", script_metta),
    ASSET("Scripts/mindful-touch.md", script_mindful_touch),
    ASSET("Scripts/pauses.yaml", script_pauses),
    ASSET("Scripts/present-pain.md", script_present_pain),
    ASSET("Scripts/rain.md", script_rain),
    ASSET("Scripts/risky-words.yaml", script_risky_words),
    ASSET("Scripts/self-compassion-break.md", script_self_compassion_break),
    ASSET("Scripts/soothing-touch.md", script_soothing_touch),
    ASSET("Scripts/three-directions.md", script_three_directions),
    ASSET("Scripts/younger-self.md", script_younger_self),
};

size_t asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct asset asset_at(size_t index) { return assets[index]; }
