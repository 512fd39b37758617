package vn.labuong.archive.guard;

/**
 * A file inside a ZIP package, as the package's directory states it.
 *
 * @param name may hold folders, also such as {@code ../}: it is shown, and never made a path
 * @param header where its local header stands in the package
 * @param unpacked stated size; what it really unpacks to is counted while it is read
 */
public record ZipMember(FileName name, long header, long packed, long unpacked, int method, boolean encrypted) {

    public boolean isFolder() {
        return name.exact().endsWith("/") || name.exact().endsWith("\\");
    }
}
