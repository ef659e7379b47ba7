using System.Text.Json;

namespace Indicators.Clients.Tests;

public sealed class RedoclyTests
{
    private static readonly string Folder = Path.Combine(Tool.Repository, "openapi");
    private static readonly string Program = Path.Combine(Folder, "node_modules/@redocly/cli/bin/cli.js");

    [WithRedocly]
    public async Task The_linter_finds_nothing_wrong_with_the_contract()
    {
        var (code, said, complained) = await Tool.Run("node", Folder, Program, "lint", Tool.Contract, "--format=json");

        code.ShouldBe(0, said + complained);
        var totals = JsonDocument.Parse(said).RootElement.GetProperty("totals");
        (totals.GetProperty("errors").GetInt32(), totals.GetProperty("warnings").GetInt32()).ShouldBe((0, 0), said);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class WithRedoclyAttribute : FactAttribute
    {
        public WithRedoclyAttribute() => Skip =
            !Tool.IsOnPath("node") ? "Node.js is not installed; bash .ci/clients installs it."
            : !File.Exists(Program) ? "Redocly is not installed: npm install --prefix openapi"
            : null;
    }
}
