package vn.labuong.plan.programme;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Where data files lie. */
interface DataFiles {

    InputStream open(String file) throws IOException;

    static DataFiles inProduct(String folder) {
        return file -> {
            InputStream in = ProgrammeData.class.getResourceAsStream("/" + folder + "/" + file);
            if (in == null) {
                throw new FileNotFoundException(folder + "/" + file);
            }
            return in;
        };
    }
}
