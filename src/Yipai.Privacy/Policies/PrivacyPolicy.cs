using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Policies;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy;

/// <summary>Holds the published policy as data: clauses, items, activities, scopes, recipients and retention rules.</summary>
/// <remarks>The policy is immutable. <see cref="PrivacyGuard"/> decides by it.</remarks>
/// <example>
/// <code>
/// PrivacyPolicy policy = YipaiPolicy.V2021_01_20;
/// ActivityTerms? terms = policy.TermsOf(Activities.ReportCase, PrivacyProfile.Strict2026);
/// DataItemSet declared = terms!.Items;                          // what a report may hold
/// </code>
/// </example>
public sealed class PrivacyPolicy
{
    private readonly ManifestDocument _document;
    private readonly PolicyContent _content;
    private readonly byte[] _manifest;
    private readonly HashSet<string> _topics;
    private readonly Lazy<JsonObject> _rows;

    private PrivacyPolicy(ManifestDocument document, byte[] manifest, OverlayDocument? overlay = null)
    {
        _document = document;
        _content = ManifestReader.Read(document);
        _manifest = manifest;
        _topics = overlay is null ? [] : [.. OverlayMerge.Topics(overlay)];
        _rows = new Lazy<JsonObject>(
            () => JsonSerializer.SerializeToNode(document, ManifestJsonContext.Default.ManifestDocument)!.AsObject());
        Product = overlay?.Product;
        Version = VersionWith(null);
    }

    /// <summary>Gets the product whose own policy prevails, or null for the platform's policy (P1/5).</summary>
    public string? Product { get; }

    /// <summary>Gets the laws and standards that the text names as its basis (P2/1).</summary>
    public IReadOnlyList<string> LegalReferences => _content.LegalReferences;

    /// <summary>Gets the nine verbs that the text explains (P1/2), from 收集 to 保护.</summary>
    public IReadOnlyList<PolicyTerm> Verbs => _content.Verbs;

    /// <summary>Gets the 17 categories of personal information (P3-5), in the order of the text.</summary>
    public IReadOnlyList<PolicyTerm> Categories => _content.Categories;

    /// <summary>Gets the four groups of sensitive information that the text names (P3-7).</summary>
    public IReadOnlyList<SensitiveGroup> SensitiveGroups => _content.SensitiveGroups;

    /// <summary>Gets the version of this text.</summary>
    public PolicyVersion Version { get; }

    /// <summary>Gets the title shown to citizens.</summary>
    public string Title => _content.Title;

    /// <summary>Gets every clause, in the order of the text.</summary>
    public IReadOnlyList<PolicyClause> Clauses => _content.Clauses;

    /// <summary>Gets the scopes for which a host asks consent.</summary>
    public IReadOnlyList<ConsentScope> Scopes => _content.Scopes;

    /// <summary>Gets the recipients that the policy itself names.</summary>
    public IReadOnlyList<DataRecipient> Recipients => _content.Recipients;

    /// <summary>Parses a manifest.</summary>
    /// <param name="utf8Json">A document of <c>policy-manifest.schema.json</c>, version 1.</param>
    /// <exception cref="PrivacyException">YP0103 or YP0104: the manifest is wrong. The message gives the place and how to mend
    /// it.</exception>
    public static PrivacyPolicy Load(ReadOnlySpan<byte> utf8Json) => new(ManifestReader.Parse(utf8Json), utf8Json.ToArray());

    /// <summary>
    /// Returns the policy of a product, with its own answers topic by topic and the platform's for the rest (P1/6, P1/7).
    /// </summary>
    /// <param name="utf8Json">A document of <c>policy-overlay.schema.json</c>, version 1.</param>
    /// <exception cref="PrivacyException">YP0103 or YP0104: the overlay is wrong. The message gives the place and how to mend
    /// it.</exception>
    public PrivacyPolicy WithOverlay(ReadOnlySpan<byte> utf8Json)
    {
        OverlayDocument overlay = ManifestReader.ParseOverlay(utf8Json);
        return new PrivacyPolicy(OverlayMerge.Apply(_document, overlay), [.. _manifest, .. utf8Json], overlay);
    }

    /// <summary>Returns whose policy answers a topic such as <c>activities/camera</c>.</summary>
    /// <remarks>The platform's answers if the product's is silent.</remarks>
    public TopicSource SourceOf(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return _topics.Contains(topic) ? TopicSource.Product : TopicSource.Platform;
    }

    /// <summary>Returns the sensitivity of several items together, which is that of the most sensitive one (PIPL 28).</summary>
    /// <remarks>
    /// Adding an item never lowers the sensitivity (P3-7). In the strict profile everything about a child under 14 is sensitive.
    /// </remarks>
    /// <param name="items">The items. An empty set is not personal.</param>
    /// <param name="profile">The profile by which the policy is read.</param>
    /// <param name="isUnder14">Whether the person is a child under 14. Only the strict profile considers it.</param>
    public Sensitivity SensitivityOf(DataItemSet items, PrivacyProfile profile, bool isUnder14 = false) =>
        items.IsEmpty ? Sensitivity.NotPersonal
        : isUnder14 && profile == PrivacyProfile.Strict2026 ? Sensitivity.Sensitive
        : items.ToList().Max(item => Describe(item).Under(profile));

    /// <summary>Returns what the policy and the law say about an item.</summary>
    /// <remarks>An unlisted item is personal and sensitive (P3-5, P3-7).</remarks>
    public DataItemFacts Describe(DataItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _content.Items.GetValueOrDefault(item)
            ?? new DataItemFacts(item, item.Id, DataCategory.Other, Sensitivity.Sensitive, Sensitivity.Sensitive, "none", []);
    }

    /// <summary>Returns the terms of an activity, or null if the policy does not declare it.</summary>
    public ActivityTerms? TermsOf(ProcessingActivity activity, PrivacyProfile profile)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return _content.Activities[profile].GetValueOrDefault(activity);
    }

    /// <summary>Returns the functions that need a device permission.</summary>
    /// <remarks>Closing it stops these functions and no others (P4.1.2-3/5).</remarks>
    public IReadOnlyList<ActivityTerms> FunctionsOf(DevicePermission permission, PrivacyProfile profile) =>
        [.. _content.Activities[profile].Values.Where(terms => terms.Permission == permission && permission != DevicePermission.None)];

    /// <summary>Finds a scope by its id.</summary>
    /// <remarks>The id <c>scope/recipient</c> names the scope for that one recipient.</remarks>
    /// <exception cref="PrivacyException">YP0112: the policy has no such scope.</exception>
    public ConsentScope FindScope(string scopeId)
    {
        ArgumentNullException.ThrowIfNull(scopeId);
        int slash = scopeId.IndexOf('/', StringComparison.Ordinal);
        string id = slash < 0 ? scopeId : scopeId[..slash];
        ConsentScope scope = Scopes.FirstOrDefault(scope => scope.Id == id) ?? throw PrivacyException.UnknownScope();
        return slash < 0 ? scope
            : scope.IsPerRecipient && slash + 1 < scopeId.Length ? scope.For(scopeId[(slash + 1)..])
            : throw PrivacyException.UnknownScope();
    }

    /// <summary>Finds a retention rule by its code.</summary>
    /// <remarks>Returns null if the policy has no such rule.</remarks>
    public RetentionRule? FindRetention(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _content.Retention.FirstOrDefault(rule => rule.Code == code);
    }

    /// <summary>Returns the Chinese name of a recipient that the policy names, or the id itself for any other.</summary>
    internal string NameOfRecipient(string id) => _content.RecipientNames.GetValueOrDefault(id, id);

    /// <summary>Gets the items that the law calls sensitive, which need a separate consent in the strict profile (PIPL 28, 29).</summary>
    internal DataItemSet SensitiveInLaw =>
        DataItemSet.Of([.. _content.Items.Values.Where(facts => facts.InLaw == Sensitivity.Sensitive).Select(facts => facts.Item)]);

    /// <summary>Indicates whether the policy declares an item at all.</summary>
    internal bool Declares(DataItem item) => _content.Items.ContainsKey(item);

    internal ManifestDocument Document => _document;

    /// <summary>Gets the manifest as JSON.</summary>
    /// <remarks>It is created once for all comparisons and never changed.</remarks>
    internal JsonObject Rows => _rows.Value;

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

        return new PolicyVersion(
            _content.PolicyId, _content.Version, _content.EffectiveDate, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
