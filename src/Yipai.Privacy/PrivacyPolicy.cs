using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Manifests;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Retention;

namespace Yipai.Privacy;

/// <summary>The published policy as data: clauses, items, activities, scopes, recipients, retention.</summary>
/// <remarks>Immutable. <see cref="PrivacyGuard"/> decides over it.</remarks>
public sealed class PrivacyPolicy
{
    private readonly PolicyContent _content;
    private readonly byte[] _manifest;

    private PrivacyPolicy(PolicyContent content, byte[] manifest)
    {
        _content = content;
        _manifest = manifest;
        Version = VersionWith(null);
    }

    /// <summary>Which text this is.</summary>
    public PolicyVersion Version { get; }

    /// <summary>The title shown to citizens.</summary>
    public string Title => _content.Title;

    /// <summary>Every clause, in the order of the text.</summary>
    public IReadOnlyList<PolicyClause> Clauses => _content.Clauses;

    /// <summary>The scopes that a host asks consent for.</summary>
    public IReadOnlyList<ConsentScope> Scopes => _content.Scopes;

    /// <summary>The recipients that the policy itself names.</summary>
    public IReadOnlyList<DataRecipient> Recipients => _content.Recipients;

    /// <summary>Reads a manifest.</summary>
    /// <param name="utf8Json">A document of <c>policy-manifest.schema.json</c>, version 1.</param>
    /// <exception cref="PrivacyException">YP0103 or YP0104: the manifest is wrong; the message says where and how to mend it.</exception>
    public static PrivacyPolicy Load(ReadOnlySpan<byte> utf8Json) => new(ManifestReader.Read(utf8Json), utf8Json.ToArray());

    /// <summary>What the policy and the law say of an item; an unlisted one is personal and sensitive (P3-5, P3-7).</summary>
    public DataItemFacts Describe(DataItem item) =>
        _content.Items.GetValueOrDefault(item)
        ?? new DataItemFacts(item, item.Id, DataCategory.Other, Sensitivity.Sensitive, Sensitivity.Sensitive, "none", []);

    /// <summary>What the policy says of an activity, or null where it declares none.</summary>
    public ActivityTerms? TermsOf(ProcessingActivity activity, PrivacyProfile profile) =>
        _content.Activities[profile].GetValueOrDefault(activity);

    /// <summary>The functions of a device permission; closing it stops these and no others (P4.1.2-3/5).</summary>
    public IReadOnlyList<ActivityTerms> FunctionsOf(DevicePermission permission, PrivacyProfile profile) =>
        [.. _content.Activities[profile].Values.Where(terms => terms.Permission == permission && permission != DevicePermission.None)];

    /// <summary>The scope of an id; <c>scope/recipient</c> is the scope about that one recipient.</summary>
    /// <exception cref="PrivacyException">YP0112: there is none.</exception>
    public ConsentScope FindScope(string scopeId)
    {
        int slash = scopeId.IndexOf('/', StringComparison.Ordinal);
        string id = slash < 0 ? scopeId : scopeId[..slash];
        ConsentScope scope = Scopes.FirstOrDefault(scope => scope.Id == id) ?? throw PrivacyException.UnknownScope();
        return slash < 0 ? scope
            : scope.IsPerRecipient && slash + 1 < scopeId.Length ? scope.For(scopeId[(slash + 1)..])
            : throw PrivacyException.UnknownScope();
    }

    /// <summary>The retention rule of a code, or null.</summary>
    public RetentionRule? FindRetention(string code) => _content.Retention.FirstOrDefault(rule => rule.Code == code);

    /// <summary>How long anything is kept, under a profile.</summary>
    public RetentionSchedule RetentionUnder(PrivacyProfile profile) => new(profile, Describe, FindRetention);

    /// <summary>What happens to the items held, and to the evidence about them, when an account is cancelled (P4.3.3).</summary>
    /// <param name="held">The items held for the account.</param>
    /// <param name="profile">The reading that decides.</param>
    /// <param name="cancelledAt">The instant of the cancellation.</param>
    public IReadOnlyList<ErasureStep> PlanCancellation(DataItemSet held, PrivacyProfile profile, DateTimeOffset cancelledAt) =>
        RetentionUnder(profile).PlanErasure(held, cancelledAt);

    /// <summary>The Chinese name of a recipient that the policy names; the id itself where it names none.</summary>
    internal string NameOfRecipient(string id) => _content.RecipientNames.GetValueOrDefault(id, id);

    internal IReadOnlyList<DisclosureTerms> Disclosures => _content.Disclosures;

    internal PolicyVersion VersionWith(NoticeSupplement? supplement)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_manifest);
        foreach ((string name, string text) in supplement?.Fields() ?? [])
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{name}: {text}"));
        }

        return new PolicyVersion(_content.PolicyId, _content.Version, _content.EffectiveDate, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
