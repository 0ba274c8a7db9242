namespace Yipai.AspNetCore.Intake;

/// <summary>Knows the units of the city that people can follow.</summary>
internal interface IUnitDirectory
{
    /// <summary>Indicates whether the city has a unit of this id.</summary>
    bool Has(string unit);
}
