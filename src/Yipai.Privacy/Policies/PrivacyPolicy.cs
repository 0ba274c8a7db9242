using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Policies;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy;

/// <summary>The published policy as data: clauses, items, activities, scopes, recipients, retention.</summary>
/// <remarks>Immutable. <see cref="PrivacyGuard"/> decides over it.</remarks>
public sealed class PrivacyPolicy
{
    private readonly ManifestDocument _document;
    private readonly PolicyContent _content;
    private readonly byte[] _manifest;
    private readonly HashSet<string> _topics;

    private PrivacyPolicy(ManifestDocument document, byte[] manifest, OverlayDocument? overlay = null)
    {
        _document = document;
        _content = ManifestReader.Read(document);
        _manifest = manifest;
        _topics = overlay is null ? [] : [.. OverlayMerge.Topics(overlay)];
        Product = overlay?.Product;
        Version = VersionWith(null);
    }

    /// <summary>The product whose own policy prevails, or null for the platform (P1/5).</summary>
    public string? Product { get; }

    /// <summary>The laws and standards on which the text says it rests (P2/1).</summary>
    public IReadOnlyList<string> LegalReferences => _content.LegalReferences;

    /// <summary>What the text says it explains (P1/2): nine verbs, from 收集 to 保护.</summary>
    public IReadOnlyList<PolicyTerm> Verbs => _content.Verbs;

    /// <summary>The 17 categories of personal information (P3-5), in the order of the text.</summary>
    public IReadOnlyList<PolicyTerm> Categories => _content.Categories;

    /// <summary>The four groups of sensitive information that the text names (P3-7).</summary>
    public IReadOnlyList<SensitiveGroup> SensitiveGroups => _content.SensitiveGroups;

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
    public static PrivacyPolicy Load(ReadOnlySpan<byte> utf8Json) => new(ManifestReader.Parse(utf8Json), utf8Json.ToArray());

    /// <summary>The policy of a product: its own answers, topic by topic, and the platform's for the rest (P1/6, P1/7).</summary>
    /// <param name="utf8Json">A document of <c>policy-overlay.schema.json</c>, version 1.</param>
    /// <exception cref="PrivacyException">YP0103 or YP0104: the overlay is wrong; the message says where and how to mend it.</exception>
    public PrivacyPolicy WithOverlay(ReadOnlySpan<byte> utf8Json)
    {
        OverlayDocument overlay = ManifestReader.ParseOverlay(utf8Json);
        return new PrivacyPolicy(OverlayMerge.Apply(_document, overlay), [.. _manifest, .. utf8Json], overlay);
    }

    /// <summary>Whose policy answers a topic such as <c>activities/camera</c>; where the product is silent, the platform's.</summary>
    public TopicSource SourceOf(string topic) => _topics.Contains(topic) ? TopicSource.Product : TopicSource.Platform;

    /// <summary>How sensitive items are together: as the most sensitive of them, and for a child under 14 always (PIPL 28).</summary>
    /// <remarks>Adding an item never lowers it (P3-7).</remarks>
    /// <param name="items">The items; none at all is not personal.</param>
    /// <param name="profile">The reading.</param>
    /// <param name="isUnder14">Whether the person is a child under 14; counts in the strict profile.</param>
    public Sensitivity SensitivityOf(DataItemSet items, PrivacyProfile profile, bool isUnder14 = false) =>
        items.IsEmpty ? Sensitivity.NotPersonal
        : isUnder14 && profile == PrivacyProfile.Strict2026 ? Sensitivity.Sensitive
        : items.ToList().Max(item => Describe(item).Under(profile));

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

    /// <summary>The Chinese name of a recipient that the policy names; the id itself where it names none.</summary>
    internal string NameOfRecipient(string id) => _content.RecipientNames.GetValueOrDefault(id, id);

    internal ManifestDocument Document => _document;

    internal IReadOnlyList<RetentionRule> Retention => _content.Retention;

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
