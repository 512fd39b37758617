package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Image API 3.0 at level 0: all that is promised is there, in the size that was promised, and nothing else. */
@ProductTest
class IiifImageIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private IiifScene scene;

    @BeforeEach
    void prepare() {
        scene = new IiifScene(product, port);
    }

    private IiifScene.Shown picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, (int) (System.nanoTime() | 0x808080));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return scene.shown("Ảnh " + UUID.randomUUID(), "anh.png", out.toByteArray());
    }

    private void assertPicture(String path, int width, int height) throws IOException {
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(scene.bytes(path)));
        assertThat(drawn).as(path).isNotNull();
        assertThat(drawn.getWidth()).as(path).isEqualTo(width);
        assertThat(drawn.getHeight()).as(path).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource({"2100, 1500", "1500, 1100", "900, 1300", "600, 450", "300, 500", "200, 100"})
    void hasEachTileAndEachSizeThatItPromises(int width, int height) throws Exception {
        IiifScene.Shown shown = picture(width, height);
        JsonNode info = scene.json(shown.image(1) + "/info.json");
        assertThat(info.path("id").asString()).isEqualTo("http://localhost:" + port + shown.image(1));
        assertThat(info.path("@context").asString()).isEqualTo("http://iiif.io/api/image/3/context.json");
        assertThat(info.path("type").asString()).isEqualTo("ImageService3");
        assertThat(info.path("protocol").asString()).isEqualTo("http://iiif.io/api/image");
        assertThat(info.path("profile").asString()).isEqualTo("level0");
        assertThat(info.path("width").asInt()).isEqualTo(width);
        assertThat(info.path("height").asInt()).isEqualTo(height);
        for (JsonNode size : info.path("sizes")) {
            int wide = size.path("width").asInt();
            int high = size.path("height").asInt();
            assertPicture(shown.image(1) + "/full/" + wide + "," + high + "/0/default.jpg", wide, high);
        }
        assertPicture(
                shown.image(1) + "/full/max/0/default.jpg",
                info.path("maxWidth").asInt(),
                info.path("maxHeight").asInt());
        for (Tile tile : asOpenSeadragonAsks(info)) {
            assertPicture(shown.image(1) + "/" + tile.path(), tile.width(), tile.height());
        }
    }

    private record Tile(String path, int width, int height) {}

    /** The addresses that OpenSeadragon from 4.1 on makes of a description, with what it takes sizes for. */
    private static List<Tile> asOpenSeadragonAsks(JsonNode info) {
        int width = info.path("width").asInt();
        int height = info.path("height").asInt();
        int edge = info.path("tiles").path(0).path("width").asInt();
        JsonNode scales = info.path("tiles").path(0).path("scaleFactors");
        int deepest = (int) Math.round(Math.log(scales.path(scales.size() - 1).asInt()) / Math.log(2));
        List<int[]> levels = new ArrayList<>();
        for (int level = 0; level <= deepest; level++) {
            double scale = Math.pow(0.5, deepest - level);
            levels.add(new int[] {(int) Math.ceil(width * scale), (int) Math.ceil(height * scale)});
        }
        JsonNode sizes = info.path("sizes");
        if (sizes.size() == deepest || sizes.size() == deepest + 1) {
            for (int level = 0; level < sizes.size(); level++) {
                JsonNode size = sizes.path(level);
                levels.set(level, new int[] {
                    size.path("width").asInt(), size.path("height").asInt()
                });
            }
        }
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level <= deepest; level++) {
            ofLevel(levels.get(level), Math.pow(0.5, deepest - level), edge, width, height, tiles);
        }
        return tiles;
    }

    private static void ofLevel(int[] level, double scale, int edge, int width, int height, List<Tile> tiles) {
        if (level[0] < edge && level[1] < edge) {
            boolean whole = level[0] == width && level[1] == height;
            String size = whole ? "max" : level[0] + "," + level[1];
            tiles.add(new Tile("full/" + size + "/0/default.jpg", level[0], level[1]));
            return;
        }
        int step = (int) Math.round(edge / scale);
        for (int x = 0; x * edge < level[0]; x++) {
            for (int y = 0; y * edge < level[1]; y++) {
                int wide = Math.min(step, width - x * step);
                int high = Math.min(step, height - y * step);
                boolean full = x == 0 && y == 0 && wide == width && high == height;
                int drawnWide = Math.min(edge, level[0] - x * edge);
                int drawnHigh = Math.min(edge, level[1] - y * edge);
                String region = full ? "full" : x * step + "," + y * step + "," + wide + "," + high;
                boolean max = drawnWide == width && drawnHigh == height;
                String size = max ? "max" : drawnWide + "," + drawnHigh;
                tiles.add(new Tile(region + "/" + size + "/0/default.jpg", drawnWide, drawnHigh));
            }
        }
    }

    @Test
    void answersEverySiteWithoutCookiesAndAsksTheRuleEachTime() throws Exception {
        IiifScene.Shown shown = picture(700, 500);
        for (String path : List.of("/info.json?lang=km", "/full/max/0/default.jpg?lang=km", "")) {
            Visitor.Page page = scene.ask(shown.image(1) + path);
            assertThat(page.response().headers().allValues("Access-Control-Allow-Origin"))
                    .as(path)
                    .containsExactly("*");
            assertThat(page.header("Set-Cookie")).as(path).isEmpty();
        }
        Visitor.Page info = scene.ask(shown.image(1) + "/info.json");
        assertThat(info.header("Content-Type").orElseThrow())
                .isEqualTo("application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"");
        assertThat(info.header("Cache-Control").orElseThrow()).isEqualTo("no-cache, must-revalidate");
        assertThat(scene.ask(shown.image(1)).status()).isEqualTo(303);
        assertThat(scene.ask(shown.image(1)).location()).isEqualTo(shown.image(1) + "/info.json");
        assertThat(StatementCounter.during(() -> scene.ask(shown.image(1) + "/full/max/0/default.jpg")))
                .isEqualTo(1);
    }

    @Test
    void hasNothingThatItDoesNotPromise() throws Exception {
        IiifScene.Shown shown = picture(700, 500);
        List<String> odd = List.of(
                "/full/701,500/0/default.jpg",
                "/full/max/90/default.jpg",
                "/full/max/0/gray.jpg",
                "/full/max/0/default.png",
                "/square/max/0/default.jpg",
                "/pct:0,0,50,50/max/0/default.jpg",
                "/full/%5Emax/0/default.jpg",
                "/full/..,../0/default.jpg",
                "/%2e%2e/max/0/default.jpg",
                "/full/max/0/default.jpg/x");
        for (String path : odd) {
            Visitor.Page page = scene.ask(shown.image(1) + path);
            assertThat(page.status()).as(path).isIn(400, 404);
        }
        String file = shown.file().toString();
        for (String id :
                List.of(file, file + "-0", file + "-2", file + "-1x", "x", UUID.randomUUID() + "-1", "%00-1")) {
            assertThat(scene.ask("/iiif/image/" + id + "/info.json").status())
                    .as(id)
                    .isIn(400, 404);
        }
        scene.seal(shown, 1);
        for (String path : List.of("", "/info.json", "/full/max/0/default.jpg")) {
            Visitor.Page page = scene.ask(shown.image(1) + path);
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.response().headers().allValues("Access-Control-Allow-Origin"))
                    .as("so that a viewer can tell")
                    .containsExactly("*");
        }
    }
}
