package vn.labuong.shared.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path temporary;

    @Test
    void isHeldByOneAtATimeAndNamesTheHolder() {
        try (DataFolder first = DataFolder.take(temporary.resolve("dữ liệu"))) {
            assertThatThrownBy(() -> DataFolder.take(first.path()))
                    .isInstanceOfSatisfying(DataFolderInUse.class, refusal -> {
                        assertThat(refusal.folder()).isEqualTo(first.path().toString());
                        assertThat(refusal.holder())
                                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
                    });
        }
    }

    @Test
    void canBeTakenAgainOnceItIsLetGo() {
        DataFolder.take(temporary).close();

        try (DataFolder again = DataFolder.take(temporary)) {
            assertThat(again.folder("tệp")).isDirectory();
        }
    }

    @Test
    void saysWhichFolderCannotBeUsed() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "a file, not a folder");

        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining(file.toString());
    }
}
