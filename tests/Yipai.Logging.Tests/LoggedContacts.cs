using Yipai.Privacy.Classification;

namespace Yipai.Logging.Tests;

// Objects as hosts log them, each holding something that must not come out.

internal sealed record Contact([PersonName] string Name);

internal sealed record BornContact([BirthDate] DateOnly Born);

internal record BaseContact([PersonName] string Name);

internal sealed record DerivedContact(string Name, int Case) : BaseContact(Name);

internal sealed class PlainContact
{
    public string Note { get; init; } = "";
}

internal sealed record FormattableContact([property: PersonName] string Name) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => Name;
}

internal sealed class BothContact
{
    [PersonName]
    [MobileNumber]
    public string Both => "王小明13812345678";

    [PersonName]
    public string Broken => throw new InvalidOperationException();
}

internal sealed class ContactException(string phone) : Exception("no contact")
{
    public string Phone => phone;
}

internal sealed class MarkedException(string name) : Exception("no contact")
{
    [PersonName]
    public string Name => name;
}
