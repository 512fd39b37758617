package vn.labuong.portal.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.StandingWork;
import vn.labuong.organisation.WorkItems;
import vn.labuong.organisation.WorkItems.Item;

/** The ways to what editors keep of the site, for those who may keep it. */
@Configuration(proxyBeanMethods = false)
class EditorsWork {

    private static final Set<Role> CURATORS = Set.of(Role.EDITOR, Role.ARCHIVIST);
    private static final Set<Role> EDITORS = Set.of(Role.EDITOR, Role.PROGRAMME_OFFICER);

    @Bean
    @Order(500)
    WorkItems exhibitionWork() {
        return new StandingWork(
                CURATORS,
                "portal.exhibition.title",
                List.of(
                        way("portal.exhibition.work.list", ExhibitionPaths.LIST),
                        way("portal.exhibition.new", ExhibitionPaths.LIST + "/moi")));
    }

    @Bean
    @Order(510)
    WorkItems publicationWork() {
        return new StandingWork(
                CURATORS,
                "portal.publication.title",
                List.of(
                        way("portal.publication.work.list", PublicationPaths.LIST),
                        way("portal.publication.new", PublicationPaths.LIST + "/moi"),
                        way("portal.publication.counts", PublicationPaths.COUNTS)));
    }

    @Bean
    @Order(600)
    WorkItems helpLineWork() {
        return new StandingWork(
                EDITORS, "portal.help.work", List.of(way("portal.help.work.lines", HelpEditController.PATH)));
    }

    @Bean
    @Order(620)
    WorkItems pageWork() {
        return new StandingWork(
                EDITORS,
                "portal.page.work",
                List.of(
                        way("portal.page.title", PagePaths.LIST),
                        way("portal.review.title", ReviewPaths.LIST),
                        way("portal.moved.title", MovedController.PATH),
                        way("portal.link.title", LinkController.PATH)));
    }

    private static Item way(String key, String address) {
        return new Item(key, List.of(), address);
    }
}
