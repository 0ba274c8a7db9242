using System.Reflection;

namespace Yipai.KnockOut.Hosting;

/// <summary>Turns rules of the copy off and on in this process, and lists the places that were reached.</summary>
internal sealed class Switches
{
    private readonly FieldInfo[] _active;
    private readonly bool[][] _reached;

    private Switches(IReadOnlyCollection<Type> types)
    {
        _active = [.. types.Select(type => Field(type, "Active"))];
        _reached = [.. types.Select(type => (bool[])Field(type, "Reached").GetValue(null)!)];
    }

    /// <summary>Loads every package of the copy that has switches from a folder.</summary>
    public static Switches LoadFrom(string folder) => new(
    [
        .. from file in Directory.EnumerateFiles(folder, "Yipai.*.dll")
           let type = Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(file))).GetType("KnockOut")
           where type is not null
           select type,
    ]);

    /// <summary>Turns one rule off and all others on; -1 turns every rule on.</summary>
    public void TurnOff(int rule) => Array.ForEach(_active, field => field.SetValue(null, rule));

    /// <summary>Returns the numbers of the places that were reached since the last call.</summary>
    public IReadOnlyList<int> TakeReached()
    {
        int[] reached = [.. _reached.SelectMany(places => Enumerable.Range(0, places.Length).Where(number => places[number])).Distinct()];
        Array.ForEach(_reached, Array.Clear);
        return reached;
    }

    private static FieldInfo Field(Type type, string name) => type.GetField(name, BindingFlags.Static | BindingFlags.NonPublic)!;
}
