using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Cases.Views;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Classification;

namespace Yipai.AspNetCore.Tests.OpenApi;

/// <summary>Writes the schema of each message once, and marks every field that holds personal information.</summary>
internal sealed class OpenApiSchemas(PrivacyPolicy policy)
{
    // The messages that a format of ours writes and reads have a shape of their own on the wire.
    private static readonly Dictionary<Type, JsonTypeInfo> Shapes = new()
    {
        [typeof(RegistrationRequest)] = AccountWireContext.Default.RegistrationWire,
        [typeof(SignInRequest)] = AccountWireContext.Default.SignInWire,
        [typeof(PreparedReport)] = ReportWireContext.Default.ReportWire,
        [typeof(CaseCommand)] = CaseCommandContext.Default.CaseCommandWire,
        [typeof(StaffCommand)] = StaffCommandContext.Default.StaffCommandWire,
    };

    private static readonly JsonSerializerContext[] Contexts =
        [WireJsonContext.Default, CaseViewsJsonContext.Default];

    private readonly SortedDictionary<string, JsonNode> _components = new(StringComparer.Ordinal);
    private readonly XmlSummaries _summaries = new();

    /// <summary>Gets the string fields that no data item explains, as "Type.field".</summary>
    public SortedSet<string> UnmarkedFields { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets every field of every message, as "Type.field".</summary>
    public HashSet<string> Fields { get; } = [];

    /// <summary>Gets the schemas of all messages that were asked for, by name.</summary>
    public JsonObject Components => new(_components.Select(row => KeyValuePair.Create(row.Key, (JsonNode?)row.Value.DeepClone())));

    /// <summary>Returns the schema of a message, or a reference to it.</summary>
    public JsonNode Of(Type message)
    {
        if (message == typeof(byte[]))
        {
            return new JsonObject { ["type"] = "string", ["contentMediaType"] = "application/octet-stream" };
        }

        if (message.IsGenericType && message.GetGenericArguments() is [var element])
        {
            return new JsonObject { ["type"] = "array", ["items"] = Of(element) };
        }

        if (ShapeOf(message) is not { Kind: JsonTypeInfoKind.Object } shape)
        {
            return new JsonObject { ["type"] = "object" };
        }

        string name = message.Name;
        if (_components.TryAdd(name, new JsonObject()))
        {
            _components[name] = shape.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = (context, schema) => Describe(context, schema, message, shape.Type),
            });
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema, Type message, Type shape)
    {
        if (!context.Path.IsEmpty && context.TypeInfo.Kind == JsonTypeInfoKind.Object && ShapeOf(context.TypeInfo.Type) is not null)
        {
            schema = Of(context.TypeInfo.Type);
        }

        if (context.Path.IsEmpty)
        {
            Put(schema, "description", _summaries.OfType(message));
        }
        else if (context.PropertyInfo is { } property && IsProperty(context))
        {
            Mark(schema, property, message, shape);
        }

        return schema;
    }

    // The items of a list share the property of the list, so that only the property itself counts.
    private static bool IsProperty(JsonSchemaExporterContext context) => context.Path.Length >= 2 && context.Path[^2] == "properties";

    private void Mark(JsonNode schema, JsonPropertyInfo property, Type message, Type shape)
    {
        MemberInfo? member = property.AttributeProvider as MemberInfo;
        Type owner = member?.DeclaringType is not { } type || type == shape ? message : type;
        MemberInfo? own = owner.GetProperty(member?.Name ?? "");
        Put(schema, "description", _summaries.OfMember(own) ?? _summaries.OfMember(member));
        string field = $"{owner.Name}.{property.Name}";
        Fields.Add(field);
        if ((ItemOf(own) ?? ItemOf(member) ?? FieldItems.Find(field)) is { } item)
        {
            Put(schema, "x-personal-information", item.Id);
            Put(schema, "x-clause", string.Join(", ", policy.Describe(item).Clauses));
        }
        else if (property.PropertyType == typeof(string))
        {
            UnmarkedFields.Add(field);
        }
    }

    private static DataItem? ItemOf(MemberInfo? member) => member?.GetCustomAttribute<PersonalInformationAttribute>()?.Item;

    private static JsonTypeInfo? ShapeOf(Type message) => Shapes.GetValueOrDefault(message)
        ?? Contexts.Select(context => context.GetTypeInfo(message)).FirstOrDefault(type => type is not null);

    private static void Put(JsonNode schema, string name, string? value)
    {
        if (schema is JsonObject node && value is not null)
        {
            node[name] = value;
        }
    }
}
