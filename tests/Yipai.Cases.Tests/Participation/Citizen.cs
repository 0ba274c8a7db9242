using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;

namespace Yipai.Cases.Tests.Participation;

/// <summary>A registered person before a strict guard that knows one affiliate.</summary>
internal static class Citizen
{
    public const string Id = "subject-7";
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    public static readonly PolicyPrincipal Me = PolicyPrincipal.Registered(new SubjectId(Id));

    public static readonly DataRecipient Affiliate =
        new("the-shareholder", "示范投资公司", RecipientKind.InvestingShareholder, "dpo@example.cn", DataItemSet.Of(DataItems.Photo), "C-7");

    public static readonly PrivacyGuard Guard = Make();

    /// <summary>The notice shown an hour ago, then choices in their order.</summary>
    public static ConsentState State(params (string Scope, ConsentEvent Choice)[] choices) => ConsentState.From(
    [
        Guard.Notice.Present(Guid.NewGuid(), new SubjectId(Id), "app", Now.AddHours(-1)),
        .. choices.Select((choice, index) =>
            Guard.CreatePrompt(choice.Scope)
                .Record(choice.Choice, Guid.NewGuid(), new SubjectId(Id), "app", "tap", Now.AddMinutes(index - 30))),
    ]);

    private static PrivacyGuard Make()
    {
        var options = new YipaiPrivacyOptions { Profile = PrivacyProfile.Strict2026 };
        options.UseDemonstrationHandler();
        options.Recipients.Add(Affiliate);
        return new PrivacyGuard(options);
    }
}
