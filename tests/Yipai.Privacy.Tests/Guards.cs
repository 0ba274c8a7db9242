using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Tests;

/// <summary>A guard in each profile, and one person's records.</summary>
internal static class Guards
{
    public static readonly SubjectId Subject = new("subject-7");

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    public static readonly PrivacyGuard Strict = Of(PrivacyProfile.Strict2026);
    public static readonly PrivacyGuard AsWritten = Of(PrivacyProfile.AsWritten2021);
    public static readonly PolicyPrincipal Me = PolicyPrincipal.Registered(Subject);

    public static PrivacyGuard In(PrivacyProfile profile) => profile == PrivacyProfile.Strict2026 ? Strict : AsWritten;

    public static PrivacyGuard Of(PrivacyProfile profile)
    {
        var options = new YipaiPrivacyOptions { Profile = profile };
        options.UseDemonstrationHandler();
        return new PrivacyGuard(options);
    }

    public static NoticePresentation Notice(PrivacyGuard guard, TimeSpan ago = default) =>
        guard.Notice.Present(Guid.NewGuid(), Subject, "app", Now - ago);

    public static ConsentRecord Record(PrivacyGuard guard, string scope, ConsentEvent choice, TimeSpan ago = default) =>
        guard.CreatePrompt(scope).Record(choice, Guid.NewGuid(), Subject, "app", "tap", Now - ago);

    /// <summary>The notice shown an hour ago, and the given choices.</summary>
    public static ConsentState State(PrivacyGuard guard, params (string Scope, ConsentEvent Choice)[] choices) => ConsentState.From(
        [Notice(guard, TimeSpan.FromHours(1)),
            .. choices.Select(choice => Record(guard, choice.Scope, choice.Choice, TimeSpan.FromMinutes(30)))]);

    public static ProcessingRequest Request(
        ProcessingActivity activity, DataItemSet items, PolicyPrincipal? principal = null,
            PermissionState permission = PermissionState.Full) =>
        new(activity, items)
        {
            Principal = principal ?? Me,
            Permission = permission,
            Operation = activity == Activities.ApplicationNumber ? ServiceOperation.Communicate : ServiceOperation.Use,
            Now = Now,
        };

    public static bool Cites(this PolicyDecision decision, string rule) => decision.Citations.Any(citation => citation.Text == rule);
}
