using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Authentication;

/// <summary>Names the authorization policy of each audience.</summary>
public static class AudiencePolicies
{
    /// <summary>The policy of whoever answers tickets: support agents (客服) and the privacy officer.</summary>
    public const string Tickets = "Yipai.Tickets";

    /// <summary>The policy of the privacy officer (个人信息保护负责人, PIPL 52).</summary>
    public const string Officer = "Yipai.Officer";

    /// <summary>The policy of every person with a key of the staff, whatever their role.</summary>
    public const string Members = "Yipai.Members";

    /// <summary>The policy of an outside organization that the city registered (P4.4.1-1).</summary>
    public const string Organization = "Yipai.Organization";

    /// <summary>The policy of whoever publishes topics and official announcements (官方公告): the administrator.</summary>
    public const string Topics = "Yipai.Topics";

    /// <summary>Returns the name of the policy that a caller must pass to read as an audience.</summary>
    public static string NameOf(Audience audience) => $"Yipai.Audience.{audience}";

    /// <summary>Adds the policies.</summary>
    /// <remarks>A host replaces a policy by adding another policy under the same name afterwards.</remarks>
    internal static void AddTo(AuthorizationOptions options)
    {
        foreach (Audience audience in Enum.GetValues<Audience>())
        {
            options.AddPolicy(NameOf(audience), policy => policy.RequireAssertion(context => IsAudience(context.User, audience)));
        }

        options.AddPolicy(Officer, policy => policy.RequireAssertion(
            context => context.User.PlatformRole() == PlatformRole.PrivacyOfficer));
        options.AddPolicy(Members, policy => policy.RequireClaim(YipaiClaims.Staff));
        options.AddPolicy(Organization, policy => policy.RequireClaim(YipaiClaims.Organization));
        options.AddPolicy(Tickets, policy => policy.RequireAssertion(
            context => context.User.PlatformRole() is PlatformRole.SupportAgent or PlatformRole.PrivacyOfficer));
        options.AddPolicy(Topics, policy => policy.RequireAssertion(
            context => context.User.PlatformRole() == PlatformRole.Administrator));
    }

    private static bool IsAudience(ClaimsPrincipal caller, Audience audience) => audience switch
    {
        Audience.Public => true,
        Audience.Subject => caller.Principal().HasAccount,
        Audience.Department => caller.PlatformRole() == PlatformRole.DepartmentUnit,
        Audience.Staff => caller.PlatformRole()
            is PlatformRole.Collector or PlatformRole.Acceptor or PlatformRole.Dispatcher or PlatformRole.Inspector
            or PlatformRole.ShiftLeader,

        // No caller may read as a log, and this version has no policy for an audience that it does not know.
        _ => false,
    };
}
