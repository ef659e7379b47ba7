namespace Indicators.Clients.Tests;

/// <summary>Skipped where Node.js or a package of openapi/package.json is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WithPackageAttribute : FactAttribute
{
    public WithPackageAttribute(string package) => Skip =
        !Tool.IsOnPath("node") ? "Node.js is not installed; sh .ci/clients installs it."
        : !Directory.Exists(Path.Combine(Tool.Packages, package)) ? $"{package} is not installed: npm install --prefix openapi"
        : null;
}
