package vn.labuong.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One headless Chromium for the whole test run; each test opens a context of its own. */
public final class Browsing {

    /** What WCAG 2.2 at level AA asks, in the words of axe-core. */
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final int TALLEST = 3200;

    private static @Nullable Browser browser;

    private Browsing() {}

    private static synchronized Browser browser() {
        if (browser == null) {
            browser = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(FLAGS));
        }
        return browser;
    }

    /** A phone of 390 pixels' width, as pupils and reporters carry. */
    public static BrowserContext phone() {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(1)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setLocale("vi-VN"));
    }

    public static BrowserContext desktop() {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("vi-VN"));
    }

    /** A sheet of A4 of which a picture has {@code dpi} pixels an inch. */
    public static BrowserContext sheet(int dpi) {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(794, 1123)
                        .setDeviceScaleFactor(dpi / 96.0));
    }

    public static BrowserContext withoutScripts() {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(false));
    }

    /**
     * Signs a demonstration account in. The page stays open: to close one under a reply on its way may never end.
     *
     * @throws IllegalStateException where the account is refused
     */
    public static Page signIn(BrowserContext context, int port, String username) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/noi-bo/dang-nhap");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("la-buong-demo");
        page.locator("main form button[type=submit]").first().click();
        if (!page.url().endsWith("/noi-bo")) {
            throw new IllegalStateException(username + " was led to " + page.url());
        }
        return page;
    }

    /**
     * The page's accessibility violations, one line each: rule, what is wrong, where first. In the page itself and without
     * the long lists of what is right, which cost more than the rules.
     */
    public static List<String> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        List<String> lines = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page)
                .options(options)
                .withTags(WCAG_22_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations()) {
            lines.add(rule.getId() + ": " + rule.getHelp() + " at "
                    + rule.getNodes().get(0).getHtml());
        }
        return lines;
    }

    /**
     * A picture of the page from its top, at most {@value #TALLEST} pixels of it, in {@code target/screenshots} or in the
     * folder that the property {@code labuong.screenshots} names.
     */
    public static void picture(Page page, String name) {
        Path folder = Path.of(System.getProperty("labuong.screenshots", "target/screenshots"));
        int height = (int) page.evaluate("document.documentElement.scrollHeight");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, Math.min(height, TALLEST))
                .setPath(folder.resolve(name + ".png")));
    }
}
