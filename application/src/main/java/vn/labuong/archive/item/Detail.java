package vn.labuong.archive.item;

import java.util.Locale;

/**
 * Fields of an item whose values have no language of their own: those that Decree 113/2025/ND-CP and Circular
 * 05/2025/TT-BNV ask for and that are not known otherwise. docs/archive.md has the table.
 */
public enum Detail {
    /** Tên loại tài liệu. */
    DOCUMENT_TYPE,
    /** Số. */
    DOCUMENT_NUMBER,
    /** Ký hiệu. */
    DOCUMENT_SYMBOL,
    /** Ngày, tháng, năm của tài liệu. */
    ISSUED_ON,
    /** Cơ quan, cá nhân ban hành, where it is none of the register. */
    ISSUER,
    /** Mã lưu trữ. */
    ARCHIVE_CODE,
    /** Mã phông. */
    FONDS_CODE,
    /** Mã lưu hồ sơ. */
    RECORD_CODE,
    /** Mã hồ sơ gốc giấy. */
    PAPER_RECORD_CODE,
    /** Số tờ. */
    SHEETS,
    /** Tình trạng vật lý. */
    CONDITION,
    /** Ký hiệu thông tin. */
    INFORMATION_SYMBOL,
    /** Mức độ tin cậy. */
    RELIABILITY,
    /** Chế độ dự phòng. */
    BACKUP,
    /** Màu sắc. */
    COLOUR,
    /** Cỡ, khổ. */
    SIZE,
    /** Tài liệu đi kèm. */
    ACCOMPANIED_BY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Detail of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
