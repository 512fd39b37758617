package vn.labuong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application; {@code main} takes the verb of the launcher as its first argument. */
@SpringBootApplication
@Modulithic(systemName = "Lá Buông", sharedModules = "shared")
public class LaBuong {

    public static void main(String[] arguments) {
        SpringApplication.run(LaBuong.class, arguments);
    }
}
