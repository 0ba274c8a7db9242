using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Consent;

namespace Yipai.Privacy;

/// <summary>One question to a person, free of any user interface: a host binds to its parts or shows its text.</summary>
/// <remarks>Never pre-ticked; refusing takes one step, as agreeing does (191号; PIPL 14, 15).</remarks>
public sealed class ConsentPrompt
{
    /// <summary>How long a one-time consent stands when the occasion does not end it before.</summary>
    public static readonly TimeSpan OneTimeValidity = TimeSpan.FromHours(24);

    private readonly ConsentNotice _notice;
    private readonly PrivacyProfile _profile;
    private readonly PromptContent _content;

    internal ConsentPrompt(ConsentNotice notice, ConsentScope scope, PrivacyProfile profile, PromptContent content)
    {
        _notice = notice;
        _profile = profile;
        _content = content;
        Scope = scope;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text("zh-CN"))));
    }

    /// <summary>What is asked: title, purpose, necessity, impact, effect of a refusal.</summary>
    public ConsentScope Scope { get; }

    /// <summary>Who asks.</summary>
    public PersonalInformationHandler Handler => _notice.Handler;

    /// <summary>The names of the functions that an agreement opens.</summary>
    public IReadOnlyList<string> Functions => _content.Functions;

    /// <summary>Whether they belong to the basic service; an extended one can be refused without loss (PIPL 16).</summary>
    public bool IsBasic => _content.IsBasic;

    /// <summary>The items, by name, each with its sensitivity.</summary>
    public IReadOnlyList<PromptItem> Items => _content.Items;

    /// <summary>Who receives them, by name, with contact where one is registered (PIPL 23).</summary>
    public IReadOnlyList<string> Recipients => _content.Recipients;

    /// <summary>How long they are kept, in Chinese; empty where the supplement is silent.</summary>
    public string Retention => _content.Retention;

    /// <summary>Whether a choice stands ready-made. Always false.</summary>
    public static bool IsPreTicked => false;

    /// <summary>How many steps agreeing takes. One.</summary>
    public static int StepsToAgree => 1;

    /// <summary>How many steps refusing takes: no more than agreeing.</summary>
    public static int StepsToRefuse => 1;

    /// <summary>SHA-256 of the Chinese text shown, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The whole question in words.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>.</param>
    public string Text(string language) => string.Join('\n',
        Scope.Title.In(language),
        string.Join('、', Functions),
        Scope.Necessity.In(language),
        string.Join('、', Items.Select(item => item.IsSensitive ? $"{item.Name}（敏感）" : item.Name)),
        string.Join('、', Recipients),
        Retention,
        Scope.Impact.In(language),
        Scope.RefusalEffect.In(language),
        $"{Handler.Name} {Handler.Contact} · {_notice.Version.Version}");

    /// <summary>Whether a record answers exactly this question: same handler, policy, words, kind and items.</summary>
    /// <remarks>A server asks this of evidence before it counts: a device could claim a kind or items that nobody was shown.</remarks>
    public bool IsAnsweredBy(ConsentRecord record) =>
        record.HandlerId == Handler.Id
        && record.PolicyHash == _notice.Version.ContentHash
        && record.ScopeId == Scope.Id
        && record.ScopeHash == Scope.Hash
        && record.PromptHash == Hash
        && (record.Kind == Scope.Kind || (record.Kind == ConsentKind.Guardian && record.Guardian is not null))
        && record.Items.SequenceEqual(Scope.Items.ToList().Select(item => item.Id));

    /// <summary>The record of a choice.</summary>
    /// <param name="choice">What the person did.</param>
    /// <param name="entryId">A random id.</param>
    /// <param name="subjectId">The person, by a pseudonymous id.</param>
    /// <param name="channel">Where.</param>
    /// <param name="gesture">The act: <c>tap</c>, <c>tick</c>, <c>spoken</c>.</param>
    /// <param name="at">When.</param>
    public ConsentRecord Record(ConsentEvent choice, Guid entryId, SubjectId subjectId, string channel, string gesture, DateTimeOffset at) => new()
    {
        EntryId = entryId,
        SubjectId = subjectId,
        HandlerId = Handler.Id,
        PolicyHash = _notice.Version.ContentHash,
        At = at.ToUniversalTime(),
        Channel = channel,
        ScopeId = Scope.Id,
        ScopeHash = Scope.Hash,
        Event = choice,
        Kind = Scope.Kind,
        Profile = _profile,
        PromptHash = Hash,
        Items = [.. Scope.Items.ToList().Select(item => item.Id)],
        Gesture = gesture,
    };

    /// <summary>The same choice for one occasion (单次同意): it ends after a day, or when the host says so.</summary>
    public static ConsentRecord ForOneOccasion(ConsentRecord choice) => choice with { ExpiresAt = choice.At + OneTimeValidity };

    /// <summary>The same choice made by the guardian of a child under 14 (PIPL 31).</summary>
    public static ConsentRecord ByGuardian(ConsentRecord choice, GuardianProof guardian) => choice with { Kind = ConsentKind.Guardian, Guardian = guardian };
}
