package vn.canbo.personnel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.canbo.service.decision.Objection;

class NameRulesTest {

    private static Stream<String> codesOf(String name) {
        return NameRules.objectionsTo(NameRules.tidied(name)).stream().map(Objection::code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Ví Dụ",
                "Đỗ Thị Thử",
                "Lê Hoà",
                "Lê Hòa",
                "Quý",
                "Quế Huyền Loã Thoại",
                "Y",
                "Ý",
                "Y Thí-Điểm Niê",
                "K'Thử",
                "K’Điểm",
                "H'Ví Dụ Êban",
                "Y Čil Mlô",
                "Y Bhŭ Ayŭn",
                "Siu H'Ñiê",
                "Rơ Châm Ƀlŏ",
                "Ksor H'Bŏ̆",
                "Thào A Thử",
                "A Ví",
                "Đỗ A.",
                "Kpă Y Thử",
                "Hoàng Phủ Ngọc Ví Dụ Thị Thử Nghiệm Điểm Đầu Cuối",
                "NGUYỄN THỊ THỬ"
            })
    void names_in_the_languages_of_vietnam_are_taken(String name) {
        assertThat(codesOf(name)).isEmpty();
        assertThat(codesOf(Normalizer.normalize(name, Normalizer.Form.NFD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            NguyÔn V¨n VÝ Dô, TCVN3
            TrÇn ThÞ Thö,     TCVN3
            Ph¹m Minh,        TCVN3
            §ç ThÞ,           TCVN3
            Hoµng,            TCVN3
            Bïi Hång,         TCVN3
            Lª Hïng,          TCVN3
            Nguyeãn Vaên,     VNI
            Traàn Thò Hoàng,  VNI
            Leâ Vaên Ñöùc,    VNI
            Phaïm Minh,       VNI
            NGUYEÃN THÒ,      VNI
            Nguyá»…n VÄƒn,    UTF-8 as Latin-1
            """)
    void text_of_before_unicode_is_recognised(String name, String font) {
        assertThat(codesOf(name)).as(font).contains("NAME_IN_LEGACY_FONT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ðỗ Thị Thử", "Ɖỗ Thị Thử", "ðỗ", "Đinh ɖ"})
    void letters_that_only_look_like_the_vietnamese_d_are_named(String name) {
        assertThat(codesOf(name)).contains("NAME_WITH_FOREIGN_D");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            Nguyễn Vаn, U+0430
            Οanh,       U+039F
            Иван,       U+0418
            李小龍,       U+674E
            สมชาย,      U+0E2A
            Ａn,         U+FF21
            """)
    void letters_of_other_scripts_are_named(String name, String character) {
        assertThat(NameRules.objectionsTo(NameRules.tidied(name)))
                .containsExactly(new Refusal.NameInOtherScript(character));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An\u200BBình",
                "An\u202EBình",
                "An\u0000",
                "\uFEFFAn",
                "An\u200D",
                "An\u00AD",
                "An\uD83D",
                "An\u0007"
            })
    void what_nobody_sees_is_named(String name) {
        assertThat(codesOf(name)).contains("HIDDEN_CHARACTER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "An 😀",
                "12345",
                "An 2",
                "<b>",
                "-An",
                ".",
                "'",
                "An@x",
                "An;",
                "A\u0301\u0302\u0304\u0308n"
            })
    void what_is_no_letter_is_no_name(String name) {
        assertThat(codesOf(name)).containsExactly("NAME_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H’Thử", "H‘Thử", "HʼThử", "H`Thử", " H'Thử ", "H'Th\u01B0\u0309"})
    void apostrophes_and_forms_of_unicode_are_one(String name) {
        assertThat(NameRules.tidied(name)).isEqualTo("H'Thử");
    }

    /** Search folds it; the identity document says one of the two. */
    @ParameterizedTest
    @CsvSource({"Hòa,Hoà", "Thủy,Thuỷ"})
    void where_the_tone_stands_is_part_of_a_name(String one, String other) {
        assertThat(NameRules.tidied(one)).isNotEqualTo(NameRules.tidied(other));
    }
}
