package vn.labuong.archive.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.labuong.archive.derive.DocumentDerivation;
import vn.labuong.archive.derive.DocumentSettings;
import vn.labuong.archive.derive.ImageDerivation;
import vn.labuong.archive.derive.ImageSettings;
import vn.labuong.archive.derive.Redaction;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.GuardSettings;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.identify.Identifier;
import vn.labuong.archive.identify.PronomSettings;
import vn.labuong.archive.identify.VirusScan;
import vn.labuong.archive.recognise.Recogniser;
import vn.labuong.archive.recognise.RecogniserSettings;
import vn.labuong.archive.sound.MediaDerivation;
import vn.labuong.archive.sound.MediaSettings;
import vn.labuong.shared.storage.DataFolder;

/** What the stages work with: programs and libraries, each with its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    GuardSettings.class,
    ImageSettings.class,
    DocumentSettings.class,
    MediaSettings.class,
    PronomSettings.class
})
class Means {

    @Bean
    Child archiveChild(DataFolder data, Clock clock) {
        return new Child(data.folder("archive/children"), clock);
    }

    @Bean
    HostileFileCheck hostileFileCheck(GuardSettings limits, Child child) {
        return new HostileFileCheck(limits, child);
    }

    @Bean
    ImageDerivation imageDerivation(ImageSettings settings, Child child) {
        return new ImageDerivation(settings, child);
    }

    @Bean
    Redaction pictureRedaction(ImageSettings settings, Child child) {
        return new Redaction(child, settings.limits());
    }

    @Bean
    DocumentDerivation documentDerivation(DocumentSettings settings, ImageSettings pictures, Child child) {
        return new DocumentDerivation(settings, pictures, child);
    }

    @Bean(destroyMethod = "close")
    Identifier pronomIdentifier(PronomSettings settings, DataFolder data) {
        return new Identifier(settings, data.folder("archive/tools"));
    }

    @Bean
    VirusScan virusScan(@Value("${labuong.archive.scan.program:}") String program, Child child) {
        return new VirusScan(program, child);
    }

    @Bean
    MediaDerivation mediaDerivation(MediaSettings settings, Child child, DataFolder data) {
        return new MediaDerivation(settings, child, data.folder("archive/tools"));
    }

    @Bean(destroyMethod = "close")
    Recogniser pageRecogniser(@Value("${labuong.archive.tessdata:}") String tessdata, DataFolder data) {
        Optional<Path> folder = tessdata.isBlank() ? Optional.empty() : Optional.of(Path.of(tessdata));
        return new Recogniser(
                RecogniserSettings.in(data.folder("archive/recognise")).with(folder));
    }
}
