using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>What a person was shown and said: the same word on every scope that the request could need.</summary>
/// <param name="IsNoticeShown">Whether the notice was shown an hour before.</param>
/// <param name="Word">What was said half an hour before, or null.</param>
internal sealed record VectorConsent(bool IsNoticeShown, ConsentEvent? Word)
{
    /// <summary>What else the ledger holds, by the names of <see cref="VectorEvents"/>.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    public ConsentState StateFor(PrivacyGuard guard, IEnumerable<string> scopes)
    {
        var entries = new List<LedgerEntry>();
        if (IsNoticeShown)
        {
            entries.Add(guard.Notice.Present(Guid.NewGuid(), VectorWorld.Subject, "app", VectorWorld.Now.AddHours(-1)));
        }

        if (Word is { } word)
        {
            entries.AddRange(scopes.Select(scope =>
                guard.CreatePrompt(scope)
                    .Record(word, Guid.NewGuid(), VectorWorld.Subject, "app", "tap", VectorWorld.Now.AddMinutes(-30))));
        }

        entries.AddRange(Events.Select(name => VectorEvents.Entry(name, guard.Handler.Id)));
        return ConsentState.From(entries);
    }
}
