package vn.labuong;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house of docs/architecture.md: which modules there are, and which way each arrow points. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(LaBuong.class);

    @Test
    void everyArrowPointsDown() {
        MODULES.verify();
    }

    @Test
    void holdsTheThirteenModulesOfTheDesignAndNoOther() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "portal",
                        "clarification",
                        "reporting",
                        "production",
                        "contest",
                        "press",
                        "event",
                        "archive",
                        "training",
                        "budget",
                        "plan",
                        "organisation",
                        "shared");
    }
}
