package vn.labuong.shared.office;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.labuong.shared.storage.DataFolder;

/** The writer by the layout in force, and the way to PDF where there is one. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    /** @param profile the layout for documents written from now on; {@code ND30-2020} until a later decree has a file */
    @Bean
    FormalDocumentWriter formalDocumentWriter(@Value("${labuong.office.profile:ND30-2020}") String profile) {
        return new FormalDocumentWriter(LayoutProfile.load(profile));
    }

    @Bean
    PdfConversion pdfConversion(
            DataFolder data,
            @Value("${labuong.office.soffice:}") String program,
            @Value("${labuong.office.time-limit:PT90S}") Duration limit) {
        String path = System.getenv().getOrDefault("PATH", "");
        return new PdfConversion(SofficeProgram.find(program, path), data.path().resolve("temp"), limit);
    }
}
