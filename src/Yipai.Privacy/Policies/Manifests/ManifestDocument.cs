using System.Text.Json.Serialization;

namespace Yipai.Privacy.Policies;

/// <summary>Holds the manifest as JSON has it.</summary>
/// <remarks><see cref="ManifestReader"/> turns it into checked objects.</remarks>
internal sealed record ManifestDocument(
    int SchemaVersion,
    PolicyRow Policy,
    IReadOnlyList<string> LegalReferences,
    IReadOnlyList<NamedRow> Categories,
    IReadOnlyList<NamedRow> Verbs,
    IReadOnlyList<GroupRow> SensitiveGroups,
    IReadOnlyList<ClauseRow> Clauses,
    IReadOnlyList<ItemRow> Items,
    IReadOnlyList<ActivityRow> Activities,
    IReadOnlyList<ScopeRow> Scopes,
    IReadOnlyList<PermissionRow> Permissions,
    IReadOnlyList<RecipientRow> Recipients,
    IReadOnlyList<DisclosureRow> Disclosures,
    IReadOnlyList<RetentionRow> Retention,
    [property: JsonPropertyName("$schema")] string Schema);

internal sealed record PolicyRow(
    string Id, string Version, DateOnly EffectiveDate, string Language, string Title, string Publisher, string Emphasis);

internal sealed record NamedRow(string Id, string Name);

internal sealed record GroupRow(string Id, string Name, IReadOnlyList<string> Items);

internal sealed record ClauseRow(
    string Id, string Kind, string Zh, string En, string? Before = null, string? Stress = null);

internal sealed record ItemRow(
    string Id, string Name, string Category, string AsWritten, string Basis, string Law, string Retention, IReadOnlyList<string> Clauses);

internal sealed record ActivityRow(
    string Id,
    string Name,
    IReadOnlyList<string> Clauses,
    string Function,
    bool Available,
    bool Anonymous,
    string Permission,
    string Mode,
    IReadOnlyList<string> Items,
    bool ItemsExact,
    IReadOnlyList<string> Purposes,
    GroundRow AsWritten,
    GroundRow Strict,
    IReadOnlyList<string>? StrictItems = null,
    IReadOnlyList<string>? AnonymousItems = null,
    IReadOnlyList<string>? Operations = null,
    string? Scene = null,
    string? Why = null);

internal sealed record GroundRow(
    string Basis,
    string Consent,
    IReadOnlyList<string> Rules,
    string? Needs = null,
    string? Mode = null,
    IReadOnlyList<ExceptionRow>? Exceptions = null);

internal sealed record ExceptionRow(
    IReadOnlyList<string> Purposes,
    string Basis,
    string Consent,
    IReadOnlyList<string> Rules,
    string? Needs = null,
    IReadOnlyList<string>? Items = null);

internal sealed record ScopeRow(
    string Id,
    string Title,
    string TitleEn,
    string Kind,
    string Purpose,
    IReadOnlyList<string> Items,
    IReadOnlyList<string> Recipients,
    string Necessity,
    string NecessityEn,
    string Impact,
    string ImpactEn,
    string Refusal,
    string RefusalEn,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string>? Activities = null,
    IReadOnlyList<string>? Opens = null,
    bool PerRecipient = false,
    string? Disclosure = null);

internal sealed record PermissionRow(string Id, string Name, string Clause, IReadOnlyList<string> Activities);

internal sealed record RecipientRow(
    string Id,
    string Name,
    string Kind,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Purposes,
    string Items,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string>? ItemIds = null);

internal sealed record DisclosureRow(
    string Kind,
    IReadOnlyList<string> Recipients,
    string? Scope,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<string> Items,
    IReadOnlyList<string> AsWritten,
    IReadOnlyList<string> Strict,
    IReadOnlyList<string>? Conditions = null,
    IReadOnlyList<string>? StrictConditions = null,
    IReadOnlyList<string>? Activities = null,
    string? Scene = null,
    string? Why = null,
    IReadOnlyList<string>? Roles = null,
    string? StrictScope = null,
    string? StrictBasis = null);

internal sealed record RetentionRow(
    string Code, string Name, string Text, string AsWritten, RetentionStrictRow Strict, string Note, bool Proposal);

internal sealed record RetentionStrictRow(string OnAccountClosure, int? GraceWorkingDays, string? Keep, string Rule);

/// <summary>Holds a product's own rows.</summary>
/// <remarks>Each replaces the platform's row with the same id (P1/6).</remarks>
internal sealed record OverlayDocument(
    int SchemaVersion,
    string Product,
    string Version,
    IReadOnlyList<ItemRow>? Items = null,
    IReadOnlyList<ActivityRow>? Activities = null,
    IReadOnlyList<ScopeRow>? Scopes = null,
    IReadOnlyList<RetentionRow>? Retention = null);
