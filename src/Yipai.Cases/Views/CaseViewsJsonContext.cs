using System.Text.Json.Serialization;

namespace Yipai.Cases.Views;

/// <summary>Serializes the views to JSON.</summary>
/// <remarks>The views hold only values that their reader may see, so they carry no masking attributes.</remarks>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PublicCaseView))]
[JsonSerializable(typeof(DepartmentCaseView))]
[JsonSerializable(typeof(StaffCaseView))]
[JsonSerializable(typeof(ReporterCaseView))]
[JsonSerializable(typeof(SupportCaseView))]
[JsonSerializable(typeof(IReadOnlyList<PublicCaseView>))]
[JsonSerializable(typeof(IReadOnlyList<DepartmentCaseView>))]
[JsonSerializable(typeof(IReadOnlyList<StaffCaseView>))]
[JsonSerializable(typeof(IReadOnlyList<ReporterCaseView>))]
public sealed partial class CaseViewsJsonContext : JsonSerializerContext;
