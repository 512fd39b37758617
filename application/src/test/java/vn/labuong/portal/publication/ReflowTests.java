package vn.labuong.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lines that the paper broke are joined, and nothing else. */
class ReflowTests {

    @Test
    void joinsTheLinesOfAParagraphAndKeepsParagraphsApart() {
        String page = """
                Mọi người sinh ra đều tự do và bình đẳng
                về nhân phẩm và quyền lợi. Mọi người đều
                được tạo hóa ban cho lý trí.

                Họ phải đối xử với nhau trong tình bác ái,
                như anh em.
                """;
        assertThat(Reflow.paragraphs(page))
                .containsExactly(
                        "Mọi người sinh ra đều tự do và bình đẳng về nhân phẩm và quyền lợi. Mọi người đều được tạo hóa"
                                + " ban cho lý trí.",
                        "Họ phải đối xử với nhau trong tình bác ái, như anh em.");
    }

    @Test
    void keepsHeadingsListsAndVerse() {
        String page = """
                ĐIỀU 1
                Trẻ em có quyền được sống và được bảo vệ ở
                mọi nơi:
                1. Ở nhà với cha mẹ và ông bà của các em nhé;
                2. Ở trường;
                - Và ở mọi nơi khác mà các em đến chơi hằng
                ngày.
                """;
        assertThat(Reflow.paragraphs(page)).containsExactly("""
                        ĐIỀU 1
                        Trẻ em có quyền được sống và được bảo vệ ở mọi nơi:
                        1. Ở nhà với cha mẹ và ông bà của các em nhé;
                        2. Ở trường;
                        - Và ở mọi nơi khác mà các em đến chơi hằng ngày.""");
        assertThat(Reflow.paragraphs("Con cò\nbay lả\nbay la")).containsExactly("Con cò\nbay lả\nbay la");
    }

    @Test
    void putsNoSpaceBetweenLinesOfKhmer() {
        String one = "មនុស្សទាំងអស់កើតមកមានសេរីភាពនិងសមភាព";
        String two = "ក្នុងផ្នែកសេចក្តីថ្លៃថ្នូរនិងសិទ្ធិ";
        assertThat(Reflow.paragraphs(one + "\n" + two)).containsExactly(one + "\u200B" + two);
        assertThat(Reflow.paragraphs(one + "\nThe rights of everybody everywhere"))
                .containsExactly(one + " The rights of everybody everywhere");
    }

    @Test
    void losesNoWordOfAPageAndMakesNone() {
        assertThat(Reflow.paragraphs("")).isEmpty();
        assertThat(Reflow.paragraphs(" \n\n \n")).isEmpty();
        String page = "a ".repeat(5000) + "\n\n\n" + "<b>[[x]]</b>\r\n\u202Ekhông 🪁\n".repeat(50);
        assertThat(words(String.join(" ", Reflow.paragraphs(page)))).isEqualTo(words(page.strip()));
    }

    private static List<String> words(String text) {
        return List.of(Pattern.compile("\\s+").split(text, -1));
    }
}
