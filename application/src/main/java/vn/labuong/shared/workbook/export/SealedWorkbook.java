package vn.labuong.shared.workbook.export;

import java.util.List;
import java.util.Optional;

/** A workbook of ours that came back. */
public record SealedWorkbook(WorkbookIdentity identity, List<SealedSheet> sheets) implements SealResult {

    public SealedWorkbook {
        sheets = List.copyOf(sheets);
    }

    public Optional<SealedSheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
