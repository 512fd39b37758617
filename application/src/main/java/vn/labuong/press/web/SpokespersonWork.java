package vn.labuong.press.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.StandingWork;
import vn.labuong.organisation.WorkItems;
import vn.labuong.organisation.WorkItems.Item;

/** The way to the directory of spokespersons, for those who keep it. */
@Configuration(proxyBeanMethods = false)
class SpokespersonWork {

    @Bean
    @Order(560)
    WorkItems directoryOfSpokespersons() {
        return new StandingWork(
                Set.of(Role.PRESS_OFFICER, Role.PROGRAMME_OFFICER),
                "press.work",
                List.of(new Item("press.work.spokespersons", List.of(), SpokespersonPaths.LIST)));
    }
}
