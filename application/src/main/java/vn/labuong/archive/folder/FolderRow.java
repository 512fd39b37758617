package vn.labuong.archive.folder;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.item.Description;

/**
 * One file to take in.
 *
 * @param position in the folder; the same at each reading of the same folder
 * @param path as a person sees it, from the folder on
 * @param problems what of its row in the sheet cannot be used; it is then not taken
 * @param item code of an item that it belongs to, null for a new one
 * @param beside position of the row of the recording whose captions it may hold, null for none; that row comes before it
 */
record FolderRow(
        int position,
        String path,
        ArrivedName name,
        Bytes bytes,
        Description description,
        @Nullable String item,
        List<String> problems,
        @Nullable Integer beside) {

    FolderRow beside(FolderRow recording) {
        return new FolderRow(
                position, path, name, bytes, description, recording.item(), problems, recording.position());
    }

    FolderRow at(int place) {
        return new FolderRow(place, path, name, bytes, description, item, problems, beside);
    }

    /** Opens the bytes anew at each call. */
    interface Bytes {

        InputStream open() throws IOException;
    }
}
