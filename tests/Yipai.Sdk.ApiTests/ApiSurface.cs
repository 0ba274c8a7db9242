using System.Text.RegularExpressions;

namespace Yipai.Sdk.ApiTests;

/// <summary>The public types and members that approved files list, by the simple names that a host types.</summary>
/// <remarks>
/// Namespaces are left out: a type that only moved is no break here, because docs/upgrading.md says for whole namespaces where they went.
/// Attributes and base types are left out too.
/// </remarks>
internal sealed partial class ApiSurface
{
    private readonly Dictionary<string, HashSet<string>> _members = [];

    /// <summary>The types, by simple name.</summary>
    public IEnumerable<string> Types => _members.Keys;

    /// <summary>Reads several approved files as one surface, so that a type may change its package.</summary>
    public static ApiSurface Read(IEnumerable<string> files)
    {
        var surface = new ApiSurface();
        foreach (string file in files)
        {
            surface.Add(File.ReadAllLines(file));
        }

        return surface;
    }

    /// <summary>Reads the lines of one approved file.</summary>
    public static ApiSurface Parse(string text)
    {
        var surface = new ApiSurface();
        surface.Add(text.ReplaceLineEndings("\n").Split('\n'));
        return surface;
    }

    /// <summary>What a surface promised and a later one does not keep, the same.</summary>
    public IEnumerable<ApiBreak> BreaksIn(ApiSurface later)
    {
        foreach ((string type, HashSet<string> members) in _members)
        {
            if (!later._members.TryGetValue(type, out HashSet<string>? kept))
            {
                yield return new ApiBreak(type, null, $"{type} is gone");
                continue;
            }

            HashSet<string> names = [.. kept.Select(NameOf)];
            foreach (string line in members.Except(kept))
            {
                string name = NameOf(line);
                yield return new ApiBreak(type, name, $"{type}: {line}");
            }
        }
    }

    private static string Simplified(string line) => Qualifier().Replace(Attribute().Replace(line.Trim(), ""), "");

    private static string NameOf(string member) =>
        MemberName().Match(TypeArguments().Replace(TypeArguments().Replace(member, ""), "")).Groups[1].Value;

    private void Add(IEnumerable<string> lines)
    {
        var open = new Stack<(int Indent, string Type)>();
        foreach (string raw in lines)
        {
            int indent = raw.Length - raw.TrimStart().Length;
            string line = Simplified(raw);
            if (line.Length == 0 || line == "{" || indent == 0)
            {
                continue;
            }

            while (open.TryPeek(out (int Indent, string Type) last) && last.Indent >= indent)
            {
                open.Pop();
            }

            if (TypeHeader().Match(line) is { Success: true } header)
            {
                open.Push((indent, header.Groups["name"].Value));
                MembersOf(header.Groups["name"].Value).Add(header.Value.Trim());
            }
            else if (open.TryPeek(out (int Indent, string Type) type) && line != "}")
            {
                MembersOf(type.Type).Add(line);
            }
        }
    }

    private HashSet<string> MembersOf(string type) =>
        _members.TryGetValue(type, out HashSet<string>? members) ? members : _members[type] = [];

    [GeneratedRegex(@"\[[A-Z][\w.]*(?:\([^\]]*\))?\]\s*")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\b(?:[A-Z]\w*\.)+(?=[A-Z<])")]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"<[^<>]*>")]
    private static partial Regex TypeArguments();

    [GeneratedRegex(@"(\w+)\s*(?:\(|\{|=|;|$)")]
    private static partial Regex MemberName();

    /// <summary>A type's declaration up to its base types.</summary>
    [GeneratedRegex(@"^(?:public|protected)[\w ]*\b(?:class|struct|interface|enum) (?<name>\w+)(?:<[^>]*>)?")]
    private static partial Regex TypeHeader();
}
