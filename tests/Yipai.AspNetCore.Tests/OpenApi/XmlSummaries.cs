using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Yipai.AspNetCore.Tests.OpenApi;

/// <summary>Finds the summary of a type or property in the XML documentation beside the assemblies.</summary>
internal sealed partial class XmlSummaries
{
    private readonly Dictionary<string, XElement> _members = new[] { typeof(Yipai.Cases.HeldInformation), typeof(YipaiCityOptions) }
        .SelectMany(type => XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml")).Descendants("member"))
        .ToDictionary(member => (string)member.Attribute("name")!);

    /// <summary>Returns the summary of a type, or null.</summary>
    public string? OfType(Type type) => Text(_members.GetValueOrDefault($"T:{type.FullName}")?.Element("summary"));

    /// <summary>Returns the summary of a property, which a positional record keeps with its parameters, or null.</summary>
    public string? OfMember(MemberInfo? member) => member?.DeclaringType is not { } type ? null
        : Text(_members.GetValueOrDefault($"P:{type.FullName}.{member.Name}")?.Element("summary"))
            ?? Text(_members.GetValueOrDefault($"T:{type.FullName}")?.Elements("param")
                .FirstOrDefault(part => (string?)part.Attribute("name") == member.Name));

    private static string? Text(XElement? element) => element is null ? null
        : Verb().Replace(Blanks().Replace(string.Concat(element.Nodes().Select(Words)), " ").Trim(), "");

    // A reference shows its last part: the name of a member, or a word of the language.
    private static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when (element.Attribute("cref") ?? element.Attribute("langword") ?? element.Attribute("name")) is { } name =>
            name.Value.Split('.', ':')[^1],
        XElement element => element.Value,
        _ => "",
    };

    // A schema says what a field is, not that code gets it.
    [GeneratedRegex("^Gets (or sets )?")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
