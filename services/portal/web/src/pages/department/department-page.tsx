import { useParams } from 'wouter';
import { DepartmentView } from './department-view.tsx';

export default function DepartmentPage() {
  const { code = '' } = useParams<{ code: string }>();
  // By its key a view never shows what is kept of another department.
  return <DepartmentView key={code} code={code} />;
}
