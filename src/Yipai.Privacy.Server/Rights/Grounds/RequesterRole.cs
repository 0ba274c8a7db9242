namespace Yipai.Privacy.Server.Rights;

/// <summary>The role in which somebody makes a request.</summary>
public enum RequesterRole
{
    /// <summary>The person concerned (个人信息主体, P3-6).</summary>
    Person = 0,

    /// <summary>The guardian of a minor (监护人, PIPL 31), with proof.</summary>
    Guardian,

    /// <summary>A close relative of a deceased person (近亲属, PIPL 49), with proof.</summary>
    CloseRelative,
}
