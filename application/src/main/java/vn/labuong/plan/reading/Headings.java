package vn.labuong.plan.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.labuong.shared.text.MatchKey;

/** Tells the meaning of a column from its heading, in the wordings that plans of provinces and ministries use. */
final class Headings {

    /** Longer texts are data, whatever words they hold. */
    private static final int LONGEST = 70;

    /** In order: the first that is found decides, so that "Thời gian thực hiện nhiệm vụ" is a time. */
    private static final List<Rule> RULES = List.of(
            new Rule(Field.NUMBER, "(stt|tt|số tt|số thứ tự|tt\\.?|no\\.?|mã số|số hiệu)"),
            new Rule(Field.OTHER, ".*(kinh phí|dự toán|nguồn vốn|nguồn lực|ghi chú|đơn vị tính|đvt).*"),
            new Rule(Field.COORDINATORS, "(?!.*chủ trì).*phối hợp.*"),
            new Rule(Field.LEADS, ".*chủ trì.*"),
            new Rule(
                    Field.TIME,
                    ".*(thời gian|thời hạn|tiến độ|lộ trình|thời điểm|hạn hoàn thành|năm thực hiện|giai đoạn).*"),
            new Rule(Field.EXPECTED_RESULT, ".*(kết quả|sản phẩm|đầu ra|mục tiêu cần đạt).*"),
            new Rule(
                    Field.LEADS,
                    ".*((cơ quan|đơn vị|phân công|bộ phận|người|trách nhiệm).*(thực hiện|chịu trách nhiệm)|phân công).*"),
            new Rule(Field.TITLE, ".*(nhiệm vụ|nội dung|hoạt động|công việc|giải pháp|đầu việc).*"));

    private Headings() {}

    /** The column this heading announces; empty when the text is no heading that the product knows. */
    static Optional<Field> field(String heading) {
        var key = MatchKey.of(heading);
        return key.length() > LONGEST
                ? Optional.empty()
                : RULES.stream()
                        .filter(rule -> rule.wording().matcher(key).matches())
                        .map(Rule::field)
                        .findFirst();
    }

    private record Rule(Field field, Pattern wording) {
        Rule(Field field, String wording) {
            this(field, Pattern.compile(wording));
        }
    }
}
