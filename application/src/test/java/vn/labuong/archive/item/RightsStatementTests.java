package vn.labuong.archive.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.TaggedText.Status;

/** What is offered can be kept, and nothing else passes for a statement of rights. */
class RightsStatementTests {

    private static List<String> problems(String rights) {
        return DescriptionCheck.problems(new Description(
                ItemKind.TEXT,
                Level.PUBLIC,
                null,
                People.NONE,
                null,
                null,
                null,
                null,
                rights,
                "vi",
                null,
                null,
                false,
                List.of(new TaggedText(TextField.TITLE, 0, "vi", "Tư liệu", Status.ORIGINAL)),
                Map.of(),
                List.of(),
                List.of(),
                Set.of()));
    }

    @Test
    void refusesWhatIsNoStatement() {
        for (String wrong : List.of(
                "",
                "CC BY",
                "http://rightsstatements.org/vocab/InC1.0/",
                "https://rightsstatements.org.example.org/vocab/InC/1.0/",
                "javascript:alert(1)//rightsstatements.org/vocab/InC/1.0/")) {
            assertThat(problems(wrong)).as(wrong).containsExactly("archive.item.problem.rights");
        }
    }

    @Test
    void keepsEveryStatementThatItOffers() {
        assertThat(RightsStatement.OFFERED)
                .allSatisfy(offered -> assertThat(problems(offered)).as(offered).isEmpty());
    }
}
