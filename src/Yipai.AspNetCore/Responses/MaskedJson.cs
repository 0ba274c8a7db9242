using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Views;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Responses;

/// <summary>Holds JSON options that mask for an audience.</summary>
internal sealed class MaskedJson(Masker masker)
{
    private readonly DefaultJsonTypeInfoResolver _types = new();

    public Masker Masker => masker;

    public JsonSerializerOptions For(Audience audience) => masker.CreateJsonOptions(audience, CaseViewsJsonContext.Default, _types);
}
