package vn.labuong.archive.recognise;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import vn.labuong.testing.Browsing;

/** Pages set by the browser, which shapes Khmer rightly and says where it drew what; the texts are our own. */
public final class PrintedPage {

    public static final int DPI = 300;

    private static final double SCALE = DPI / 96.0;

    public static final List<String> VIETNAMESE = List.of(
            "Quyền con người là những nhu cầu tự nhiên, vốn có của mỗi người, được pháp luật ghi nhận và bảo vệ.",
            "Ủy ban nhân dân tỉnh An Giang tổ chức tuyên truyền rộng rãi trong cán bộ, đảng viên và các tầng lớp nhân dân.",
            "Trẻ em có quyền được chăm sóc sức khỏe, được học tập, vui chơi và được bảo vệ trước mọi hình thức bạo lực.",
            "Đồng bào Khmer ở huyện Tri Tôn và thị xã Tịnh Biên giữ gìn tiếng nói, chữ viết, lễ hội Chôl Chnăm Thmây, Sen Đôlta.",
            "Phụ nữ nghèo ở vùng biên giới vay vốn ưu đãi để chăn nuôi, trồng lúa, dệt thổ cẩm; nhiều hộ đã thoát nghèo bền vững.",
            "Hòa bình là khát vọng chung: ngày 21 tháng 9 hằng năm, học sinh vẽ tranh, viết thư và thả chim bồ câu trước cổng trường.",
            "Kế hoạch giai đoạn 2023–2028 gồm 51 nhiệm vụ; kinh phí dự kiến 12.450 triệu đồng, trong đó ngân sách tỉnh bảo đảm 70%.");

    public static final List<String> KHMER = List.of(
            "មនុស្សគ្រប់រូបមានសិទ្ធិរស់នៅដោយសេរី និងមានសុវត្ថិភាព។",
            "កុមារទាំងអស់ត្រូវបានការពារ និងទទួលបានការអប់រំល្អ។",
            "ស្ត្រី និងបុរសមានសិទ្ធិស្មើគ្នានៅក្នុងគ្រួសារ និងសង្គម។",
            "ប្រជាជនខ្មែរនៅខេត្តអានយ៉ាងថែរក្សាភាសា វប្បធម៌ និងប្រពៃណីរបស់ខ្លួន។",
            "សាលារៀនបង្រៀនសិស្សអំពីសន្តិភាព ការគោរព និងការជួយគ្នា។",
            "គណៈកម្មាធិការប្រជាជនផ្សព្វផ្សាយច្បាប់ដល់ភូមិ និងវត្តអារាម។",
            "អ្នកជំងឺមានសិទ្ធិទទួលការព្យាបាល ហើយជនពិការត្រូវបានជួយឧបត្ថម្ភ។",
            "យើងទាំងអស់គ្នាចូលរួមកសាងភូមិស្រុកឱ្យមានសេចក្តីសុខ។");

    public static final List<String> ENGLISH = List.of(
            "Human rights are the rights that every person has from birth, and the law of the province protects them.",
            "The people of the delta have kept their language, their festivals and the work of their hands for many years.",
            "Children learn about peace at school, and they write letters to the children of other districts.",
            "This report shows what has been done with the money, who did it, and what is still to be done next year.");

    /** Where the browser drew a piece of text, in pixels of the picture. */
    public record Drawn(double x, double y, double right, double bottom) {}

    private PrintedPage() {}

    public static String html(List<String> paragraphs, String font) {
        var body = new StringBuilder(
                        "<meta charset='utf-8'><style>@page{size:A4;margin:20mm}body{margin:75px;font:19px/1.7 '")
                .append(font)
                .append("';color:#000}p{margin:0 0 14px}</style>");
        paragraphs.forEach(one -> body.append("<p>").append(one).append("</p>"));
        return body.toString();
    }

    /** Draws the paragraphs into a PNG at 300 dots an inch and says where {@code wanted} stands on it. */
    public static Drawn draw(List<String> paragraphs, String font, String wanted, Path png) {
        try (BrowserContext context = Browsing.sheet(DPI)) {
            Page page = context.newPage();
            page.setContent(html(paragraphs, font));
            page.screenshot(new Page.ScreenshotOptions().setPath(png));
            var sides = (List<?>) page.evaluate("""
                    wanted => { for (const p of document.querySelectorAll('p')) {
                      const at = p.firstChild.data.indexOf(wanted); if (at < 0) continue;
                      const r = document.createRange(); r.setStart(p.firstChild, at);
                      r.setEnd(p.firstChild, at + wanted.length); const b = r.getBoundingClientRect();
                      return [b.left, b.top, b.right, b.bottom].map(String); } }
                    """, wanted);
            var pixels = sides.stream()
                    .mapToDouble(side -> Double.parseDouble((String) side) * SCALE)
                    .toArray();
            return new Drawn(pixels[0], pixels[1], pixels[2], pixels[3]);
        }
    }

    /** Letters to change, add or take away, in a hundred letters meant; both in NFC, any white space alike. */
    public static double errorRate(String meant, String read) {
        int[] a = plain(meant);
        int[] b = plain(read);
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return (double) row[b.length] / a.length;
    }

    private static int[] plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip()
                .codePoints()
                .toArray();
    }
}
