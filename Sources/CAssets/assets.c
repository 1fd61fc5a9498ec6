#include "assets.h"

// Written by `make assets`; a test compares it with the folders.

static const unsigned char asset_1[] = {
#embed "../../Audio/beds/binaural.yaml"
};

static const unsigned char asset_2[] = {
#embed "../../Audio/beds/brown.yaml"
};

static const unsigned char asset_3[] = {
#embed "../../Audio/beds/drone.yaml"
};

static const unsigned char asset_4[] = {
#embed "../../Audio/beds/isochronic.yaml"
};

static const unsigned char asset_5[] = {
#embed "../../Audio/beds/ocean.yaml"
};

static const unsigned char asset_6[] = {
#embed "../../Audio/beds/pink.yaml"
};

static const unsigned char asset_7[] = {
#embed "../../Audio/beds/rain.yaml"
};

static const unsigned char asset_8[] = {
#embed "../../Audio/beds/room.yaml"
};

static const unsigned char asset_9[] = {
#embed "../../Audio/beds/tanpura.yaml"
};

static const unsigned char asset_10[] = {
#embed "../../Audio/beds/wind.yaml"
};

static const unsigned char asset_11[] = {
#embed "../../Audio/bells/bowl-large.yaml"
};

static const unsigned char asset_12[] = {
#embed "../../Audio/bells/bowl-low.yaml"
};

static const unsigned char asset_13[] = {
#embed "../../Audio/bells/bowl-medium.yaml"
};

static const unsigned char asset_14[] = {
#embed "../../Audio/bells/bowl-small.yaml"
};

static const unsigned char asset_15[] = {
#embed "../../Audio/bells/chime.yaml"
};

static const unsigned char asset_16[] = {
#embed "../../Audio/bells/cup.yaml"
};

static const unsigned char asset_17[] = {
#embed "../../Audio/bells/handbell.yaml"
};

static const unsigned char asset_18[] = {
#embed "../../Audio/bells/kyeezee.yaml"
};

static const unsigned char asset_19[] = {
#embed "../../Audio/bells/rin.yaml"
};

static const unsigned char asset_20[] = {
#embed "../../Audio/bells/tingsha.yaml"
};

static const unsigned char asset_21[] = {
#embed "../../Audio/engines/festival.yaml"
};

static const unsigned char asset_22[] = {
#embed "../../Audio/engines/flite.yaml"
};

static const unsigned char asset_23[] = {
#embed "../../Audio/engines/hibari.yaml"
};

static const unsigned char asset_24[] = {
#embed "../../Audio/engines/piper.yaml"
};

static const unsigned char asset_25[] = {
#embed "../../Audio/languages.yaml"
};

static const unsigned char asset_26[] = {
#embed "../../Audio/presets/acx.yaml"
};

static const unsigned char asset_27[] = {
#embed "../../Audio/presets/archive.yaml"
};

static const unsigned char asset_28[] = {
#embed "../../Audio/presets/broadcast.yaml"
};

static const unsigned char asset_29[] = {
#embed "../../Audio/presets/insight-timer.yaml"
};

static const unsigned char asset_30[] = {
#embed "../../Audio/presets/podcast.yaml"
};

static const unsigned char asset_31[] = {
#embed "../../Audio/presets/spotify.yaml"
};

static const unsigned char asset_32[] = {
#embed "../../Audio/voices/festival.yaml"
};

static const unsigned char asset_33[] = {
#embed "../../Audio/voices/flite.yaml"
};

static const unsigned char asset_34[] = {
#embed "../../Audio/voices/gentle.yaml"
};

static const unsigned char asset_35[] = {
#embed "../../Audio/voices/hibari.yaml"
};

static const unsigned char asset_36[] = {
#embed "../../Audio/voices/mellow.yaml"
};

static const unsigned char asset_37[] = {
#embed "../../Audio/voices/piper.yaml"
};

static const unsigned char asset_38[] = {
#embed "../../Audio/voices/serene.yaml"
};

static const unsigned char asset_39[] = {
#embed "../../Audio/voices/steady.yaml"
};

static const unsigned char asset_40[] = {
#embed "../../Scripts/arriving.md"
};

static const unsigned char asset_41[] = {
#embed "../../Scripts/body-scan.md"
};

static const unsigned char asset_42[] = {
#embed "../../Scripts/breath-words.yaml"
};

static const unsigned char asset_43[] = {
#embed "../../Scripts/care-circuit.md"
};

static const unsigned char asset_44[] = {
#embed "../../Scripts/compassionate-letter.md"
};

static const unsigned char asset_45[] = {
#embed "../../Scripts/de/lexicon.yaml"
};

static const unsigned char asset_46[] = {
#embed "../../Scripts/de/metta.md"
};

static const unsigned char asset_47[] = {
#embed "../../Scripts/es/lexicon.yaml"
};

static const unsigned char asset_48[] = {
#embed "../../Scripts/es/metta.md"
};

static const unsigned char asset_49[] = {
#embed "../../Scripts/fierce-compassion.md"
};

static const unsigned char asset_50[] = {
#embed "../../Scripts/fr/lexicon.yaml"
};

static const unsigned char asset_51[] = {
#embed "../../Scripts/fr/metta.md"
};

static const unsigned char asset_52[] = {
#embed "../../Scripts/friend-reframe.md"
};

static const unsigned char asset_53[] = {
#embed "../../Scripts/inner-critic.md"
};

static const unsigned char asset_54[] = {
#embed "../../Scripts/just-like-me.md"
};

static const unsigned char asset_55[] = {
#embed "../../Scripts/kind-dialogue.md"
};

static const unsigned char asset_56[] = {
#embed "../../Scripts/kind-self-talk.md"
};

static const unsigned char asset_57[] = {
#embed "../../Scripts/lexicon.yaml"
};

static const unsigned char asset_58[] = {
#embed "../../Scripts/metta.md"
};

static const unsigned char asset_59[] = {
#embed "../../Scripts/mindful-touch.md"
};

static const unsigned char asset_60[] = {
#embed "../../Scripts/pauses.yaml"
};

static const unsigned char asset_61[] = {
#embed "../../Scripts/present-pain.md"
};

static const unsigned char asset_62[] = {
#embed "../../Scripts/rain.md"
};

static const unsigned char asset_63[] = {
#embed "../../Scripts/readings.yaml"
};

static const unsigned char asset_64[] = {
#embed "../../Scripts/risky-words.yaml"
};

static const unsigned char asset_65[] = {
#embed "../../Scripts/self-compassion-break.md"
};

static const unsigned char asset_66[] = {
#embed "../../Scripts/sitting.md"
};

static const unsigned char asset_67[] = {
#embed "../../Scripts/soothing-touch.md"
};

static const unsigned char asset_68[] = {
#embed "../../Scripts/template.txt"
};

static const unsigned char asset_69[] = {
#embed "../../Scripts/three-directions.md"
};

static const unsigned char asset_70[] = {
#embed "../../Scripts/younger-self.md"
};

static const unsigned char asset_71[] = {
#embed "../../Sources/Publishing/Page/index.css"
};

static const unsigned char asset_72[] = {
#embed "../../Sources/Publishing/Page/index.html"
};

static const unsigned char asset_73[] = {
#embed "../../Sources/Publishing/Page/index.js"
};

static const unsigned char asset_74[] = {
#embed "../../Sources/Publishing/Page/pages.css"
};

static const unsigned char asset_75[] = {
#embed "../../Sources/Publishing/Page/pages.js"
};

static const unsigned char asset_76[] = {
#embed "../../Sources/Publishing/Page/player-breath.js"
};

static const unsigned char asset_77[] = {
#embed "../../Sources/Publishing/Page/player-controls.js"
};

static const unsigned char asset_78[] = {
#embed "../../Sources/Publishing/Page/player-opening.js"
};

static const unsigned char asset_79[] = {
#embed "../../Sources/Publishing/Page/player-words.css"
};

static const unsigned char asset_80[] = {
#embed "../../Sources/Publishing/Page/player-words.js"
};

static const unsigned char asset_81[] = {
#embed "../../Sources/Publishing/Page/player.css"
};

static const unsigned char asset_82[] = {
#embed "../../Sources/Publishing/Page/player.html"
};

static const unsigned char asset_83[] = {
#embed "../../Sources/Publishing/Page/player.js"
};

#define ASSET(path, bytes) {path, bytes, sizeof bytes}

static const struct asset assets[] = {
    ASSET("Audio/beds/binaural.yaml", asset_1),
    ASSET("Audio/beds/brown.yaml", asset_2),
    ASSET("Audio/beds/drone.yaml", asset_3),
    ASSET("Audio/beds/isochronic.yaml", asset_4),
    ASSET("Audio/beds/ocean.yaml", asset_5),
    ASSET("Audio/beds/pink.yaml", asset_6),
    ASSET("Audio/beds/rain.yaml", asset_7),
    ASSET("Audio/beds/room.yaml", asset_8),
    ASSET("Audio/beds/tanpura.yaml", asset_9),
    ASSET("Audio/beds/wind.yaml", asset_10),
    ASSET("Audio/bells/bowl-large.yaml", asset_11),
    ASSET("Audio/bells/bowl-low.yaml", asset_12),
    ASSET("Audio/bells/bowl-medium.yaml", asset_13),
    ASSET("Audio/bells/bowl-small.yaml", asset_14),
    ASSET("Audio/bells/chime.yaml", asset_15),
    ASSET("Audio/bells/cup.yaml", asset_16),
    ASSET("Audio/bells/handbell.yaml", asset_17),
    ASSET("Audio/bells/kyeezee.yaml", asset_18),
    ASSET("Audio/bells/rin.yaml", asset_19),
    ASSET("Audio/bells/tingsha.yaml", asset_20),
    ASSET("Audio/engines/festival.yaml", asset_21),
    ASSET("Audio/engines/flite.yaml", asset_22),
    ASSET("Audio/engines/hibari.yaml", asset_23),
    ASSET("Audio/engines/piper.yaml", asset_24),
    ASSET("Audio/languages.yaml", asset_25),
    ASSET("Audio/presets/acx.yaml", asset_26),
    ASSET("Audio/presets/archive.yaml", asset_27),
    ASSET("Audio/presets/broadcast.yaml", asset_28),
    ASSET("Audio/presets/insight-timer.yaml", asset_29),
    ASSET("Audio/presets/podcast.yaml", asset_30),
    ASSET("Audio/presets/spotify.yaml", asset_31),
    ASSET("Audio/voices/festival.yaml", asset_32),
    ASSET("Audio/voices/flite.yaml", asset_33),
    ASSET("Audio/voices/gentle.yaml", asset_34),
    ASSET("Audio/voices/hibari.yaml", asset_35),
    ASSET("Audio/voices/mellow.yaml", asset_36),
    ASSET("Audio/voices/piper.yaml", asset_37),
    ASSET("Audio/voices/serene.yaml", asset_38),
    ASSET("Audio/voices/steady.yaml", asset_39),
    ASSET("Scripts/arriving.md", asset_40),
    ASSET("Scripts/body-scan.md", asset_41),
    ASSET("Scripts/breath-words.yaml", asset_42),
    ASSET("Scripts/care-circuit.md", asset_43),
    ASSET("Scripts/compassionate-letter.md", asset_44),
    ASSET("Scripts/de/lexicon.yaml", asset_45),
    ASSET("Scripts/de/metta.md", asset_46),
    ASSET("Scripts/es/lexicon.yaml", asset_47),
    ASSET("Scripts/es/metta.md", asset_48),
    ASSET("Scripts/fierce-compassion.md", asset_49),
    ASSET("Scripts/fr/lexicon.yaml", asset_50),
    ASSET("Scripts/fr/metta.md", asset_51),
    ASSET("Scripts/friend-reframe.md", asset_52),
    ASSET("Scripts/inner-critic.md", asset_53),
    ASSET("Scripts/just-like-me.md", asset_54),
    ASSET("Scripts/kind-dialogue.md", asset_55),
    ASSET("Scripts/kind-self-talk.md", asset_56),
    ASSET("Scripts/lexicon.yaml", asset_57),
    ASSET("Scripts/metta.md", asset_58),
    ASSET("Scripts/mindful-touch.md", asset_59),
    ASSET("Scripts/pauses.yaml", asset_60),
    ASSET("Scripts/present-pain.md", asset_61),
    ASSET("Scripts/rain.md", asset_62),
    ASSET("Scripts/readings.yaml", asset_63),
    ASSET("Scripts/risky-words.yaml", asset_64),
    ASSET("Scripts/self-compassion-break.md", asset_65),
    ASSET("Scripts/sitting.md", asset_66),
    ASSET("Scripts/soothing-touch.md", asset_67),
    ASSET("Scripts/template.txt", asset_68),
    ASSET("Scripts/three-directions.md", asset_69),
    ASSET("Scripts/younger-self.md", asset_70),
    ASSET("Sources/Publishing/Page/index.css", asset_71),
    ASSET("Sources/Publishing/Page/index.html", asset_72),
    ASSET("Sources/Publishing/Page/index.js", asset_73),
    ASSET("Sources/Publishing/Page/pages.css", asset_74),
    ASSET("Sources/Publishing/Page/pages.js", asset_75),
    ASSET("Sources/Publishing/Page/player-breath.js", asset_76),
    ASSET("Sources/Publishing/Page/player-controls.js", asset_77),
    ASSET("Sources/Publishing/Page/player-opening.js", asset_78),
    ASSET("Sources/Publishing/Page/player-words.css", asset_79),
    ASSET("Sources/Publishing/Page/player-words.js", asset_80),
    ASSET("Sources/Publishing/Page/player.css", asset_81),
    ASSET("Sources/Publishing/Page/player.html", asset_82),
    ASSET("Sources/Publishing/Page/player.js", asset_83),
};

size_t asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct asset asset_at(size_t index) { return assets[index]; }
