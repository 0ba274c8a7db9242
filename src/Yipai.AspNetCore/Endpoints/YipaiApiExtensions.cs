using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yipai.AspNetCore.Endpoints;
using Yipai.AspNetCore.Intake;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Maps what <c>Yipai.Client</c> speaks (docs/wire.md), as a whole or one group after the other.</summary>
/// <remarks>
/// Each group names its audiences. The prefix is the beginning of every path, and a client of this SDK expects <c>/v1</c>. Each method
/// returns its group, so that a host can add rate limits or metadata of its own.
/// </remarks>
public static class YipaiApiExtensions
{
    /// <summary>Maps everything: all groups of this class.</summary>
    /// <param name="routes">The routes of a host that called <c>AddYipai</c> and chose a storage.</param>
    /// <param name="prefix">The beginning of every path.</param>
    /// <exception cref="StorageMissingException">YP0502: the host chose no storage.</exception>
    public static RouteGroupBuilder MapYipaiApi(this IEndpointRouteBuilder routes, string prefix)
    {
        RouteGroupBuilder group = routes.MapCityGroup(prefix);
        foreach (Action<RouteGroupBuilder> map in (Action<RouteGroupBuilder>[])
        [
            CityEndpoints.Map, AccountEndpoints.Map, ConsentEndpoints.Map, ReportEndpoints.MapPhotos, UploadEndpoints.Map,
            ReportEndpoints.MapReports,
            CaseEndpoints.MapPublic, CaseEndpoints.MapOwn, CaseEndpoints.MapDepartment, CaseEndpoints.MapStaff,
            TicketEndpoints.Map, RightsEndpoints.Map, DisclosureEndpoints.Map, OfficerEndpoints.Map,
            ParticipationEndpoints.Map, PersonalizationEndpoints.Map, VerificationEndpoints.Map, PurchaseEndpoints.Map,
            DeviceEndpoints.Map, ServiceLogEndpoints.Map, StorageEndpoints.Map,
            ContactEndpoints.Map, ReceivedEndpoints.Map, FindingEndpoints.Map,
            IdentityEndpoints.Map,
        ])
        {
            // Each part is a group of its own, because its audience must not reach the other parts.
            map(group.MapGroup(""));
        }

        return group;
    }

    /// <summary>Maps city profile, policy, versions, public lists and receipt key, without an account (P4.6.1/3).</summary>
    public static RouteGroupBuilder MapYipaiCity(this IEndpointRouteBuilder routes, string prefix) => routes.Map(prefix, CityEndpoints.Map);

    /// <summary>Maps registration, sessions, messages, what is held about a person, and the closing of an account.</summary>
    public static RouteGroupBuilder MapYipaiAccounts(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, AccountEndpoints.Map);

    /// <summary>Maps a person's consent ledger.</summary>
    public static RouteGroupBuilder MapYipaiConsents(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, ConsentEndpoints.Map);

    /// <summary>Maps the upload of photos.</summary>
    public static RouteGroupBuilder MapYipaiPhotos(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, ReportEndpoints.MapPhotos);

    /// <summary>Maps the upload of photos in parts by tus 1.0.0, which goes on after a break.</summary>
    public static RouteGroupBuilder MapYipaiUploads(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, UploadEndpoints.Map);

    /// <summary>Maps the taking of reports.</summary>
    public static RouteGroupBuilder MapYipaiReports(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, ReportEndpoints.MapReports);

    /// <summary>Maps the switches of the city's devices.</summary>
    /// <remarks>Their photos and reports come to the endpoints of everybody.</remarks>
    public static RouteGroupBuilder MapYipaiDevices(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, DeviceEndpoints.Map);

    /// <summary>Maps the public list of cases and its photos (P4.1.1/2).</summary>
    public static RouteGroupBuilder MapYipaiPublicCases(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, CaseEndpoints.MapPublic);

    /// <summary>Maps a person's own cases, their photos and the reporter's commands.</summary>
    public static RouteGroupBuilder MapYipaiOwnCases(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, CaseEndpoints.MapOwn);

    /// <summary>Maps the dispatched cases for departments.</summary>
    public static RouteGroupBuilder MapYipaiDepartmentCases(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, CaseEndpoints.MapDepartment);

    /// <summary>Maps the cases for staff, the review of photos and the check of the audit log.</summary>
    public static RouteGroupBuilder MapYipaiStaffCases(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, CaseEndpoints.MapStaff);

    /// <summary>Maps questions to customer service, announced recordings, news of leaks, and "this shows me or mine".</summary>
    public static RouteGroupBuilder MapYipaiTickets(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, TicketEndpoints.Map);

    /// <summary>Maps the events of an app's installation, and the service log of a person (P4.1.2-2).</summary>
    public static RouteGroupBuilder MapYipaiServiceLog(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, ServiceLogEndpoints.Map);

    /// <summary>Maps the registers of what devices keep and of what the city keeps where, without an account (P4.5/2, P4.2.1/1).</summary>
    public static RouteGroupBuilder MapYipaiStorage(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, StorageEndpoints.Map);

    /// <summary>Maps contact matching: the switch, questions about one number, and connections (P4.1.2-3(5)/2).</summary>
    public static RouteGroupBuilder MapYipaiContacts(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, ContactEndpoints.Map);

    /// <summary>Maps what other sources provide about persons (P4.1.2-6).</summary>
    public static RouteGroupBuilder MapYipaiReceived(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, ReceivedEndpoints.Map);

    /// <summary>Maps findings about the security of accounts and their review (P4.1.2-8; PIPL 24).</summary>
    public static RouteGroupBuilder MapYipaiFindings(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, FindingEndpoints.Map);

    /// <summary>Maps sign-ins with accounts of other platforms, and sign-ins elsewhere with the city's account (P4.1.1/6, /7).</summary>
    public static RouteGroupBuilder MapYipaiIdentities(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, IdentityEndpoints.Map);

    /// <summary>Maps the ways to verify a real name, and a person's own results (P4.1.1/3).</summary>
    public static RouteGroupBuilder MapYipaiVerification(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, VerificationEndpoints.Map);

    /// <summary>Maps the services of the city, orders and rewards (P3-2, P3-7).</summary>
    public static RouteGroupBuilder MapYipaiPurchases(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, PurchaseEndpoints.Map);

    /// <summary>Maps a person's rights requests, and the board on which the privacy officer answers them.</summary>
    public static RouteGroupBuilder MapYipaiRights(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, RightsEndpoints.Map);

    /// <summary>Maps a person's authorizations for outside organizations, and what these organizations read (P4.4.1-1).</summary>
    public static RouteGroupBuilder MapYipaiDisclosures(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, DisclosureEndpoints.Map);

    /// <summary>Maps the change of handler (PIPL 22) and the check of the audit log, both for the privacy officer.</summary>
    public static RouteGroupBuilder MapYipaiOfficer(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, OfficerEndpoints.Map);

    /// <summary>Maps topics, announcements and surveys, and what persons favour, follow, like, ask and comment on (P4.1.2-5).</summary>
    public static RouteGroupBuilder MapYipaiParticipation(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, ParticipationEndpoints.Map);

    /// <summary>Maps a person's tags, and what the city chooses by them (P4.1.2-4).</summary>
    public static RouteGroupBuilder MapYipaiPersonalization(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Map(prefix, PersonalizationEndpoints.Map);

    private static RouteGroupBuilder Map(this IEndpointRouteBuilder routes, string prefix, Action<RouteGroupBuilder> map)
    {
        RouteGroupBuilder group = routes.MapCityGroup(prefix);
        map(group);
        return group;
    }

    private static RouteGroupBuilder MapCityGroup(this IEndpointRouteBuilder routes, string prefix)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(prefix);
        return routes.ServiceProvider.GetService<AccountDesk>() is null
            ? throw new StorageMissingException() : routes.MapYipaiGroup(prefix);
    }
}
