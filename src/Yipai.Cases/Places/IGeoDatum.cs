namespace Yipai.Cases.Places;

/// <summary>A geodetic datum, as a type, so that mixing two does not compile.</summary>
public interface IGeoDatum
{
    /// <summary>The name on the wire, such as <c>GCJ-02</c>.</summary>
    static abstract string Name { get; }
}
