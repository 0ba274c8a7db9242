using Yipai.AspNetCore.Intake;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Registers the citizens of the demonstration with their consents.</summary>
/// <remarks>None of them is a real person.</remarks>
internal static class DemoCitizens
{
    /// <summary>Gets the account names.</summary>
    /// <remarks>The last citizen agrees neither to publication nor to interaction.</remarks>
    public static string[] Names { get; } = ["citizen-1", "citizen-2", "citizen-3", "citizen-4", "citizen-5"];

    /// <summary>Registers a citizen through the desks that take every registration and consent.</summary>
    public static async Task<SubjectId> RegisterAsync(IServiceProvider services, int number)
    {
        PrivacyGuard guard = services.GetRequiredService<PrivacyGuard>();
        var subject = new SubjectId(NewId().ToString("N"));
        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var request = new RegistrationRequest
        {
            AccountName = Names[number],

            // No operator has the prefix 154, so the number cannot belong to anybody.
            MobileNumber = $"1540000000{number}",
            Password = NewId().ToString("N"),
            NoticeEvidence = LedgerEntryFormat.Write(guard.Notice.Present(NewId(), subject, "app", now)),
        };
        Check(await services.GetRequiredService<AccountDesk>().RegisterAsync(subject.Value, request, CancellationToken.None));

        ConsentDesk desk = services.GetRequiredService<ConsentDesk>();
        string[] scopes = number < Names.Length - 1 ? ["case-handling", "publication", "interaction"] : ["case-handling"];
        foreach (string scope in number == 0 ? [.. scopes, .. DemoPreferences.Scopes] : scopes)
        {
            ConsentRecord record = guard.CreatePrompt(scope).Record(ConsentEvent.Given, NewId(), subject, "app", "tap", now);
            Check(await desk.TakeAsync(record.EntryId.ToString("N"), record, Caller.Of(subject), CancellationToken.None));
        }

        return subject;
    }

    /// <summary>Returns the answer of a desk.</summary>
    /// <remarks>A refusal ends the seeding, because every step keeps the rules.</remarks>
    public static T Check<T>(IntakeOutcome<T> outcome)
        where T : class => outcome.Answer ?? throw new InvalidOperationException(
            $"The seeding broke a rule of the city: {outcome.Refusal?.Broken?.Rule.ToString() ?? outcome.ToString()}.");

    private static Guid NewId() => IdentifierSource.Random.NewIdentifier();
}
