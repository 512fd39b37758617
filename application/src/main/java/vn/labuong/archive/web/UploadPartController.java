package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.upload.Upload;
import vn.labuong.archive.upload.Uploads;
import vn.labuong.archive.upload.Uploads.Beginning;
import vn.labuong.shared.web.NotHere;

/**
 * The upload in pieces, in the manner of tus 1.0: begin a file, ask with HEAD how much of it is here, send the rest from
 * there with PATCH. Each answer says in {@code Upload-Offset} how many bytes are here.
 */
@RestController
@PreAuthorize(ArchivePaths.ARCHIVIST)
class UploadPartController {

    private static final String LOT = ArchivePaths.UPLOAD + "/lo";
    private static final String FILE = ArchivePaths.UPLOAD + "/tep";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final int LONGEST_NAME = 4096;

    private final Uploads uploads;
    private final Intake intake;
    private final UploadController page;
    private final ArchiveWords words;

    UploadPartController(Uploads uploads, Intake intake, UploadController page, ArchiveWords words) {
        this.uploads = uploads;
        this.intake = intake;
        this.page = page;
        this.words = words;
    }

    @PostMapping(LOT)
    Map<String, Object> open(@RequestParam(defaultValue = "") String agency) {
        return Map.of("lot", intake.open(page.lotName(), Intake.Source.UPLOAD, page.agency(agency), null));
    }

    /** Nothing more comes; an upload of the lot that is not whole keeps it open. */
    @PostMapping(LOT + "/{id}/xong")
    Map<String, Object> close(@PathVariable UUID id, Principal who) {
        boolean waits = uploads.unfinished(who.getName()).stream()
                .anyMatch(upload -> upload.lot().equals(id));
        if (!waits && uploads.isOf(id, who.getName())) {
            intake.close(id);
        }
        return Map.of("closed", !waits, "queue", ArchivePaths.QUEUE + "?lo=" + id);
    }

    @PostMapping(FILE)
    ResponseEntity<Map<String, Object>> begin(
            @RequestParam UUID lot,
            @RequestParam String name,
            @RequestParam String path,
            @RequestParam long size,
            @RequestParam String mark,
            @RequestParam(defaultValue = "false") boolean together,
            Principal who,
            Locale locale) {
        if (name.isEmpty()
                || Math.max(name.length(), path.length()) > LONGEST_NAME
                || size < 0
                || !mark.matches("[0-9a-f]{1,64}")) {
            return ResponseEntity.badRequest().build();
        }
        Beginning beginning = uploads.begin(lot, who.getName(), new Uploads.Sent(name, path, size, mark, together));
        if (beginning instanceof Beginning.Begun begun) {
            return standing(begun.upload());
        }
        if (beginning instanceof Beginning.TooLarge large) {
            return problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    words.text("archive.upload.too-large", locale, words.size(large.largest(), locale)));
        }
        if (beginning instanceof Beginning.TooManyOpen many) {
            return problem(HttpStatus.CONFLICT, words.text("archive.upload.too-many", locale, many.most()));
        }
        return beginning instanceof Beginning.NoRoom
                ? problem(HttpStatus.INSUFFICIENT_STORAGE, words.text("archive.upload.no-room", locale))
                : problem(HttpStatus.GONE, words.text("archive.upload.no-lot", locale));
    }

    @RequestMapping(path = FILE + "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> offset(@PathVariable UUID id, Principal who) {
        Upload upload = find(id, who);
        return ResponseEntity.noContent()
                .header(OFFSET, Long.toString(uploads.offset(upload)))
                .header(LENGTH, Long.toString(upload.size()))
                .build();
    }

    @PatchMapping(FILE + "/{id}")
    ResponseEntity<Map<String, Object>> append(
            @PathVariable UUID id, @RequestHeader(OFFSET) long offset, HttpServletRequest request, Principal who)
            throws IOException {
        Upload upload = find(id, who);
        if (!upload.isDone()) {
            Uploads.Added added = uploads.append(upload, offset, request.getInputStream());
            if (added != Uploads.Added.ALL) {
                return ResponseEntity.status(
                                added == Uploads.Added.REFUSED ? HttpStatus.CONFLICT : HttpStatus.NO_CONTENT)
                        .header(OFFSET, Long.toString(uploads.offset(upload)))
                        .build();
            }
        }
        return standing(upload);
    }

    /** Where the file stands now; one that is whole goes to the door first. */
    private ResponseEntity<Map<String, Object>> standing(Upload upload) {
        Upload now = uploads.finish(upload).orElse(upload);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", now.id());
        body.put("lot", now.lot());
        body.put("offset", uploads.offset(now));
        body.put("size", now.size());
        body.put("done", now.isDone());
        return ResponseEntity.ok()
                .header(OFFSET, Long.toString(uploads.offset(now)))
                .body(body);
    }

    private Upload find(UUID id, Principal who) {
        return uploads.find(id, who.getName()).orElseThrow(() -> new NotHere(id.toString()));
    }

    private static ResponseEntity<Map<String, Object>> problem(HttpStatus status, String what) {
        return ResponseEntity.status(status).body(Map.of("problem", what));
    }
}
