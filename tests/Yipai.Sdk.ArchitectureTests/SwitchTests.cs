namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Nothing in a package can switch a rule off. Switches for planted mistakes exist in copies of the sources only.</summary>
public sealed class SwitchTests
{
    public static TheoryData<string> Assemblies => [.. Packages.Names, "yipai"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Types_OfAPackage_HoldNoSwitch(string name)
    {
        IEnumerable<string> switches = Packages.Load(name).GetTypes().Select(type => type.Name)
            .Where(type => type.Contains("KnockOut", StringComparison.Ordinal) || type.Contains("NearMiss", StringComparison.Ordinal));

        Assert.Empty(switches);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Texts_OfAPackage_NameNoVariableOfASwitch(string name)
    {
        byte[] assembly = File.ReadAllBytes(Packages.Load(name).Location);

        Assert.Equal(-1, assembly.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("YIPAI_KNOCK_OUT")));
    }
}
