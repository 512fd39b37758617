package vn.labuong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every pair of colours that meets on a page is readable, in light and in dark (WCAG 2.2: 1.4.3, 1.4.11). */
class PaletteTests {

    private static final Path TOKENS = Path.of("src/main/resources/static/css/tokens.css");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private static final List<String> TEXT_PAIRS = List.of(
            "ink: paper surface sunken leaf-wash lotus-wash gold-wash river-wash alarm-wash",
            "ink-soft: paper surface sunken leaf-wash gold-wash",
            "leaf: paper surface sunken leaf-wash",
            "leaf-ink: paper surface sunken leaf-wash",
            "lotus-ink: paper surface sunken lotus-wash",
            "gold-ink: paper surface sunken gold-wash",
            "river-ink: paper surface sunken river-wash",
            "alarm-ink: paper surface sunken alarm-wash",
            "on-fill: leaf leaf-ink lotus river alarm",
            "on-canopy: canopy");

    private static final List<String> SHAPE_PAIRS = List.of(
            "edge: paper surface sunken", "gold: paper surface", "lotus: paper surface", "river: paper surface");

    @Test
    void writesTheDarkTwinTwiceAlike() throws IOException {
        List<Map<String, String>> themes = themes();
        assertThat(themes).hasSize(3);
        assertThat(themes.get(1)).isEqualTo(themes.get(2));
        assertThat(themes.get(1).keySet()).isEqualTo(themes.get(0).keySet());
    }

    @Test
    void keepsTextReadableInBothThemes() throws IOException {
        assertThat(below(TEXT_PAIRS, TEXT)).isEmpty();
    }

    @Test
    void keepsEdgesAndMarksVisibleInBothThemes() throws IOException {
        assertThat(below(SHAPE_PAIRS, SHAPE)).isEmpty();
    }

    private static List<String> below(List<String> pairs, double least) throws IOException {
        List<String> poor = new ArrayList<>();
        for (Map<String, String> theme : themes()) {
            for (String pair : pairs) {
                String front = pair.substring(0, pair.indexOf(':'));
                for (String back : pair.substring(pair.indexOf(':') + 2).split(" ", -1)) {
                    double contrast = contrast(colour(theme, front), colour(theme, back));
                    if (contrast < least) {
                        poor.add("%s on %s: %.2f".formatted(front, back, contrast));
                    }
                }
            }
        }
        return poor;
    }

    private static String colour(Map<String, String> theme, String name) {
        return Objects.requireNonNull(theme.get(name), name);
    }

    private static List<Map<String, String>> themes() throws IOException {
        List<Map<String, String>> themes = new ArrayList<>();
        Matcher block = Pattern.compile("color-scheme: (?:light|dark);([^}]*)}").matcher(Files.readString(TOKENS));
        while (block.find()) {
            Map<String, String> colours = new LinkedHashMap<>();
            Matcher colour = Pattern.compile("--([a-z-]+): #([0-9A-F]{6});").matcher(block.group(1));
            while (colour.find()) {
                colours.put(colour.group(1), colour.group(2));
            }
            themes.add(colours);
        }
        return themes;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
