using System.Buffers;
using System.Collections.Frozen;

namespace Yipai.Privacy.Detection;

/// <summary>
/// Tells parts of programs and of prose from secrets: <c>token = x.nextToken()</c>, <c>KEY_PROPS</c>, <c>password: required</c>.
/// </summary>
internal static class ProgramText
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$");

    private static readonly SearchValues<char> PathCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$.");

    private static readonly SearchValues<char> ConstantCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = (
        "null true false none nil undefined required optional string empty yes no invalid expired missing failed error reset wrong "
        + "incorrect changed updated success object function number "
        + "boolean bool int char var let const new this self password passwd token secret text hidden field input")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Indicates whether a value is a call, a member, a constant, a placeholder or a word rather than a secret.</summary>
    public static bool IsPart(ReadOnlySpan<char> value)
    {
        int name = value.IndexOfAnyExcept(NameCharacters);
        ReadOnlySpan<char> first = name < 0 ? value : value[..name];
        char next = name < 0 ? '\0' : value[name];
        return Words.Contains(value)
            || value[0] is '$' or '{' or '<' or '%' or '['
            || (!first.IsEmpty && !char.IsAsciiDigit(first[0]) && next is '(' or '{' or '[')
            || (next == '.' && AreNames(value))
            || IsCall(value)
            || (next == ':' && value.Count(':') > 1 && !value.ContainsAnyInRange('0', '9'))
            || IsConstant(value);
    }

    /// <summary>Indicates whether the value is several names with points between, such as <c>config.Password</c>.</summary>
    private static bool AreNames(ReadOnlySpan<char> value) =>
        !value.ContainsAnyInRange('0', '9') && !value.ContainsAnyExcept(PathCharacters);

    private static bool IsCall(ReadOnlySpan<char> value) =>
        !char.IsAsciiDigit(value[0]) && value.IndexOf('(') is > 0 and var call && !value[..call].ContainsAnyExcept(PathCharacters);

    private static bool IsConstant(ReadOnlySpan<char> value) =>
        value.Contains('_') && !value.ContainsAnyExcept(ConstantCharacters);
}
